import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { specDifference } from '@slipway/plugin-gitops-common/change';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { DifferenceTable } from '../../change/DifferenceTable';
import { gitopsTranslationRef } from '../../translation';
import { provisionalSpec } from '../model/provisionalSpec';
import type { Surroundings } from '../model/Surroundings';
import type { NewServiceModel } from '../model/useNewService';
import { OneQuestion } from '../questions/OneQuestion';
import type { Refined } from './useRefinement';

/** What the words changed, what is asked, what was so already, and the way back. */
export function RefinedNotes(props: {
  refined: Refined;
  model: NewServiceModel;
  surroundings: Surroundings;
  onUndo(): void;
  onClose(): void;
}) {
  const { refined, model, surroundings, onUndo, onClose } = props;
  const { refinement, before, message } = refined;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const { draft, actions } = model;
  const differences = useMemo(
    () => differenceOf(before, draft.spec, surroundings),
    [before, draft.spec, surroundings],
  );
  const questions = refinement.questions.filter(
    ({ path }) => !answered.includes(path),
  );
  const changed = Object.keys(refinement.edits).length > 0;
  const lines = [
    ...refinement.refusals.map(
      refusal => `${refusal.message} ${refusal.alternative}`,
    ),
    ...refinement.unchanged.map(({ text }) => t('refine.already', { text })),
    ...(refinement.notUnderstood.length > 0
      ? [
          t('refine.notUnderstood', {
            words: refinement.notUnderstood
              .map(({ text }) => `“${text}”`)
              .join(', '),
          }),
        ]
      : []),
    ...(message ? [t('reading.nothing', { message })] : []),
  ];

  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('refine.outcome')}
      sx={{ pt: 1.5 }}
    >
      <Stack
        direction="row"
        flexWrap="wrap"
        useFlexGap
        spacing={1}
        alignItems="center"
        justifyContent="space-between"
        sx={{ px: 2, pb: 1 }}
      >
        <Typography
          variant="body2"
          role="status"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {t(changed ? 'refine.changed' : 'refine.nothing', {
            words: refinement.words,
          })}
        </Typography>
        <Stack direction="row" spacing={1}>
          {changed && (
            <Button size="small" onClick={onUndo}>
              {t('refine.undo')}
            </Button>
          )}
          <Button size="small" color="inherit" onClick={onClose}>
            {t('refine.close')}
          </Button>
        </Stack>
      </Stack>
      {differences.length > 0 && <DifferenceTable differences={differences} />}
      {(lines.length > 0 || questions.length > 0) && (
        <Stack spacing={1} sx={{ px: 2, pb: 1.5 }}>
          {lines.map(line => (
            <Typography key={line} variant="body2" color="text.secondary">
              {line}
            </Typography>
          ))}
          {questions.map(question => (
            <OneQuestion
              key={question.path}
              question={question}
              onAnswer={value => {
                actions.edit(question.path, value);
                setAnswered([...answered, question.path]);
              }}
            />
          ))}
        </Stack>
      )}
    </Paper>
  );
}

/** What differs between two specs; nothing where one cannot be rendered. */
function differenceOf(
  before: SpecDraft,
  after: SpecDraft,
  { standards, owners }: Surroundings,
) {
  const [old, now] = [before, after].map(
    spec => provisionalSpec({ spec, standards, owners })?.spec,
  );
  return old && now ? specDifference(old, now) : [];
}
