import { useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { StoredDraft } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Snackbar from '@mui/material/Snackbar';
import Stack from '@mui/material/Stack';
import { memo, useState } from 'react';
import useAsyncRetry from 'react-use/lib/useAsyncRetry';
import { gitOpsApiRef } from '../../api/GitOpsApi';
import { gitopsTranslationRef } from '../../translation';
import type { WrittenActions } from '../model/useNewService';
import { withoutSecrets, type Written } from '../model/Written';
import { DraftList } from './DraftList';

/** Drafts kept in the backend: go on with one, keep this one, start over. */
export const DraftsMenu = memo(function PlainDraftsMenu(props: {
  /** Whether nothing is written that could be kept. */
  empty: boolean;
  /** What is written when it is asked for, so that typing leaves this alone. */
  readWritten(): Written;
  actions: WrittenActions;
  /** Whether the person may keep nothing in the portal. */
  readOnly: boolean;
}) {
  const { empty, readWritten, actions, readOnly } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [failure, setFailure] = useState<{ message: string }>();
  const [kept, setKept] = useState(false);
  const drafts = useAsyncRetry(
    async () => (readOnly ? [] : api.listDrafts()),
    [api, readOnly],
  );

  const attempt = async (work: () => Promise<unknown>) => {
    try {
      setFailure(undefined);
      await work();
      drafts.retry();
    } catch (error) {
      setFailure(toError(error));
    }
  };
  const keep = () =>
    attempt(async () => {
      const { draftId, description, edits } = withoutSecrets(readWritten());
      await api.saveDraft(draftId, { description, edits });
      setKept(true);
    });
  const open = ({ id, description, edits }: StoredDraft) => {
    actions.load({ draftId: id, description, edits, settled: {} });
    setAnchor(undefined);
  };

  return (
    <Stack spacing={1} alignItems={{ sm: 'end' }}>
      <Stack direction="row" spacing={1} flexWrap="wrap" useFlexGap>
        {!empty && (
          <Button onClick={actions.startOver}>
            {t('newService.startOver')}
          </Button>
        )}
        {!empty && !readOnly && (
          <Button onClick={keep}>{t('newService.saveDraft')}</Button>
        )}
        {!readOnly && (
          <Button
            variant="outlined"
            aria-haspopup="dialog"
            aria-expanded={anchor !== undefined}
            onClick={event => setAnchor(event.currentTarget)}
          >
            {t('newService.drafts', {
              number: String(drafts.value?.length ?? 0),
            })}
          </Button>
        )}
      </Stack>
      {failure && (
        <Alert severity="error" onClose={() => setFailure(undefined)}>
          {failure.message}
        </Alert>
      )}
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': t('newService.draftsLabel') },
        }}
      >
        <DraftList
          state={drafts}
          onOpen={open}
          onDelete={id => attempt(() => api.deleteDraft(id))}
        />
      </Popover>
      <Snackbar
        open={kept}
        autoHideDuration={4000}
        onClose={() => setKept(false)}
        message={t('newService.draftSaved')}
      />
    </Stack>
  );
});
