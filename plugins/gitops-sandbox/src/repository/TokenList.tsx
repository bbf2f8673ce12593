import { useTranslationRef } from '@backstage/frontend-plugin-api';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Token } from '../api/types';
import { sandboxTranslationRef } from '../translation';

/** The person's tokens, without their secrets. */
export function TokenList(props: {
  tokens: readonly Token[];
  onDelete(id: string): void;
}) {
  const { tokens, onDelete } = props;
  const { t } = useTranslationRef(sandboxTranslationRef);
  if (tokens.length === 0) {
    return (
      <Typography color="text.secondary">{t('clone.noTokens')}</Typography>
    );
  }
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {tokens.map(({ id, name, scope, expiresAt }) => (
        <Stack
          component="li"
          key={id}
          direction="row"
          spacing={2}
          alignItems="center"
        >
          <Typography sx={{ flex: 1, overflowWrap: 'anywhere' }}>
            {name}: {t(`clone.${scope}`)},{' '}
            {t('clone.expires', {
              when: new Date(expiresAt).toLocaleDateString(),
            })}
          </Typography>
          <IconButton
            aria-label={t('clone.remove', { name })}
            onClick={() => onDelete(id)}
          >
            <DeleteOutlined />
          </IconButton>
        </Stack>
      ))}
    </Box>
  );
}
