import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StoredDraft } from '@slipway/plugin-gitops-common/api';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

/** The drafts, the newest first, or why they are not there. */
export function DraftList(props: {
  state: { value?: StoredDraft[]; error?: Error; retry(): void };
  onOpen(draft: StoredDraft): void;
  onDelete(id: string): void;
}) {
  const { state, onOpen, onDelete } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  if (state.error) {
    return (
      <Alert
        severity="error"
        action={
          <Button color="inherit" onClick={state.retry}>
            {t('newService.retry')}
          </Button>
        }
      >
        {state.error.message}
      </Alert>
    );
  }
  if (!state.value) {
    return (
      <Typography role="status" sx={{ p: 2 }}>
        {t('newService.draftsLoading')}
      </Typography>
    );
  }
  if (state.value.length === 0) {
    return <Typography sx={{ p: 2 }}>{t('newService.noDrafts')}</Typography>;
  }
  return (
    <List dense sx={{ width: 420, maxWidth: '90vw' }}>
      {state.value.map(draft => (
        <ListItem
          key={draft.id}
          disablePadding
          secondaryAction={
            <IconButton
              edge="end"
              aria-label={t('newService.deleteDraft', {
                text: draft.description.slice(0, 40),
              })}
              onClick={() => onDelete(draft.id)}
            >
              <DeleteOutlined />
            </IconButton>
          }
        >
          <ListItemButton onClick={() => onOpen(draft)}>
            <ListItemText
              primary={draft.description || t('newService.untitledDraft')}
              secondary={new Date(draft.updatedAt).toLocaleString()}
              primaryTypographyProps={{ noWrap: true }}
            />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
