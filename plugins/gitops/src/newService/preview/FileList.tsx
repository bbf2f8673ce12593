import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Finding } from '@slipway/plugin-gitops-common';
import type { PlannedEdit } from '@slipway/plugin-gitops-common/change';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** The files of the change by folder, with what happens to each. */
export function FileList(props: {
  edits: readonly PlannedEdit[];
  findings: readonly Finding[];
  selected?: string;
  onSelect(path: string): void;
}) {
  const { edits, findings, selected, onSelect } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const words = {
    create: t('preview.created'),
    update: t('preview.update'),
    delete: t('preview.delete'),
    unchanged: t('preview.unchanged'),
  };

  return (
    <Box
      component="nav"
      aria-label={t('preview.files')}
      sx={{
        borderTop: 1,
        borderBottom: 1,
        borderColor: 'divider',
        maxHeight: 240,
        overflow: 'auto',
        py: 1,
      }}
    >
      {byFolder(edits).map(([folder, inside]) => (
        <Box key={folder} sx={{ px: 2, py: 0.25 }}>
          <Typography
            variant="caption"
            color="text.secondary"
            sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
          >
            {folder}/
          </Typography>
          <Box
            component="ul"
            sx={{
              listStyle: 'none',
              m: 0,
              p: 0,
              display: 'grid',
              gridTemplateColumns: 'repeat(auto-fill, minmax(250px, 1fr))',
            }}
          >
            {inside.map(({ path, action }) => {
              const found = findings.filter(({ file }) => file === path).length;
              return (
                <li key={path}>
                  <ButtonBase
                    aria-current={path === selected ? 'true' : undefined}
                    onClick={() => onSelect(path)}
                    sx={{
                      width: '100%',
                      justifyContent: 'space-between',
                      gap: 1,
                      px: 1,
                      py: 0.35,
                      borderRadius: 0.5,
                      bgcolor:
                        path === selected ? 'action.selected' : undefined,
                      '&:hover': { bgcolor: 'action.hover' },
                      '&:focus-visible': {
                        outline: '2px solid',
                        outlineColor: 'primary.main',
                      },
                    }}
                  >
                    <Typography
                      variant="body2"
                      noWrap
                      sx={{ fontFamily: 'monospace' }}
                    >
                      {path.slice(folder.length + 1)}
                    </Typography>
                    <Typography
                      variant="caption"
                      color="text.secondary"
                      noWrap
                      sx={{ flexShrink: 0 }}
                    >
                      {words[action]}
                      {found > 0 && ` · ! ${found}`}
                    </Typography>
                  </ButtonBase>
                </li>
              );
            })}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function byFolder(
  edits: readonly PlannedEdit[],
): [string, readonly PlannedEdit[]][] {
  const folders = new Map<string, PlannedEdit[]>();
  for (const edit of edits) {
    const folder = edit.path.slice(0, edit.path.lastIndexOf('/'));
    folders.set(folder, [...(folders.get(folder) ?? []), edit]);
  }
  return [...folders];
}
