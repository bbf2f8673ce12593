import { useApi } from '@backstage/core-plugin-api';
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
import Popover from '@mui/material/Popover';
import Snackbar from '@mui/material/Snackbar';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import { gitopsTranslationRef } from '../../translation';
import type { NewServiceModel } from '../useNewService';

/** Drafts kept in the backend: go on with one, keep this one, start over. */
export function DraftsMenu(props: { model: NewServiceModel }) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [failure, setFailure] = useState<Error>();
  const [kept, setKept] = useState(false);
  const { value: drafts = [], retry } = useAsyncRetry(
    () => api.listDrafts(),
    [api],
  );

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      setFailure(undefined);
      await work();
      retry();
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const keep = () =>
    attempt(async () => {
      const { draftId, description, edits } = model.written;
      await api.saveDraft(draftId, { description, edits });
      setKept(true);
    });
  const open = ({ id, description, edits }: StoredDraft) => {
    model.load({ draftId: id, description, edits });
    setAnchor(undefined);
  };
  const written = model.written.description.trim() !== '';

  return (
    <Stack direction="row" spacing={1} alignItems="center">
      {failure && (
        <Alert severity="error" onClose={() => setFailure(undefined)}>
          {failure.message}
        </Alert>
      )}
      {written && (
        <>
          <Button onClick={model.startOver}>{t('newService.startOver')}</Button>
          <Button onClick={keep}>{t('newService.saveDraft')}</Button>
        </>
      )}
      <Button
        variant="outlined"
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('newService.drafts', { number: String(drafts.length) })}
      </Button>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {drafts.length === 0 ? (
          <Typography sx={{ p: 2 }}>{t('newService.noDrafts')}</Typography>
        ) : (
          <List dense sx={{ width: 420, maxWidth: '90vw' }}>
            {drafts.map(draft => (
              <ListItem
                key={draft.id}
                disablePadding
                secondaryAction={
                  <IconButton
                    edge="end"
                    aria-label={t('newService.deleteDraft', {
                      text: draft.description.slice(0, 40),
                    })}
                    onClick={() => attempt(() => api.deleteDraft(draft.id))}
                  >
                    <DeleteOutlined />
                  </IconButton>
                }
              >
                <ListItemButton onClick={() => open(draft)}>
                  <ListItemText
                    primary={draft.description || '—'}
                    secondary={new Date(draft.updatedAt).toLocaleString()}
                    primaryTypographyProps={{ noWrap: true }}
                  />
                </ListItemButton>
              </ListItem>
            ))}
          </List>
        )}
      </Popover>
      <Snackbar
        open={kept}
        autoHideDuration={4000}
        onClose={() => setKept(false)}
        message={t('newService.draftSaved')}
      />
    </Stack>
  );
}
