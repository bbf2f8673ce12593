import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ApplicationView } from '@slipway/plugin-gitops-common/api';
import ThumbDown from '@mui/icons-material/ThumbDownOutlined';
import ThumbUp from '@mui/icons-material/ThumbUpOutlined';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { Age } from '../status/Age';
import { gitopsTranslationRef } from '../translation';

type Vote = 'up' | 'down' | null;

/** Who wrote what is said of an Application, and whether it was right. */
export function SummaryWriter(props: {
  application: ApplicationView;
  /** Why no model words anything now. */
  modelNote?: string;
}) {
  const { application, modelNote } = props;
  const { writer, readAt } = application;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const waits = writer.by === 'rules' && writer.digest !== undefined;
  const note = noteOf();

  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      useFlexGap
      alignItems="center"
      columnGap={2}
      sx={{ mt: 1 }}
    >
      <Typography variant="body2" color="text.secondary">
        {writer.by === 'model' && writer.at ? (
          <>
            {t('tab.byModel', { model: writer.model ?? '' })}{' '}
            <Age at={writer.at} />. {t('tab.byRules')}
          </>
        ) : (
          t('tab.byRules')
        )}{' '}
        <Age at={readAt} />.{note && ` ${note}`}
      </Typography>
      {writer.digest && (
        <Judgement
          // A vote is about one state of the evidence.
          key={`${application.id} ${writer.digest}`}
          applicationId={application.id}
          digest={writer.digest}
        />
      )}
    </Stack>
  );

  /** Why no model wrote it, where one is in use. */
  function noteOf(): string | undefined {
    switch (writer.without) {
      case 'failed':
        return t('tab.modelFailed');
      case 'nothing':
        return t('tab.modelNothing');
      default:
        return waits ? modelNote : undefined;
    }
  }
}

function Judgement(props: { applicationId: string; digest: string }) {
  const { applicationId, digest } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const { entity } = useEntity();
  const [vote, setVote] = useState<Vote>(null);
  const [problem, setProblem] = useState<string>();

  const judge = async (next: Vote) => {
    const before = vote;
    setVote(next);
    setProblem(undefined);
    try {
      await api.judgeSummary(stringifyEntityRef(entity), applicationId, {
        digest,
        vote: next,
      });
    } catch (error) {
      setVote(before);
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };

  return (
    <Stack direction="row" alignItems="center" spacing={1} flexWrap="wrap">
      <ToggleButtonGroup
        exclusive
        size="small"
        value={vote}
        onChange={(_, next: Vote) => judge(next)}
        aria-label={t('tab.right')}
      >
        <ToggleButton
          value="up"
          aria-label={t('tab.rightYes')}
          sx={{ p: 0.5, border: 0 }}
        >
          <ThumbUp fontSize="small" />
        </ToggleButton>
        <ToggleButton
          value="down"
          aria-label={t('tab.rightNo')}
          sx={{ p: 0.5, border: 0 }}
        >
          <ThumbDown fontSize="small" />
        </ToggleButton>
      </ToggleButtonGroup>
      <Typography variant="body2" color="text.secondary" role="status">
        {problem ?? (vote ? t('tab.rightKept') : t('tab.right'))}
      </Typography>
    </Stack>
  );
}
