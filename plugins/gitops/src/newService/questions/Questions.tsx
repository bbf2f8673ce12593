import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { Question } from '@slipway/plugin-gitops-common/draft';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import { memo, useEffect, useRef } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { ImageQuestion } from './ImageQuestion';
import { OneQuestion } from './OneQuestion';

/** What must still be answered. It blocks the opening, never the preview. */
export const Questions = memo(function PlainQuestions(props: {
  questions: readonly Question[];
  onAnswer(path: DocumentPath, value: unknown): void;
  /** The last question was answered here: the focus needs a new place. */
  onAllAnswered(): void;
}) {
  const { questions, onAnswer, onAllAnswered } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const list = useRef<HTMLDivElement>(null);
  const answered = useRef(false);

  // The answered question takes the focus away with it; the next one gets it.
  useEffect(() => {
    if (!answered.current) {
      return;
    }
    answered.current = false;
    const next = list.current?.querySelector<HTMLElement>('input, button');
    if (next) {
      next.focus();
    } else {
      onAllAnswered();
    }
  }, [questions, onAllAnswered]);

  if (questions.length === 0) {
    return null;
  }
  const answer = (path: DocumentPath) => (value: unknown) => {
    answered.current = true;
    onAnswer(path, value);
  };
  return (
    <Alert
      severity="info"
      icon={false}
      role="region"
      aria-label={t('questions.label')}
      sx={{ '& [class*="MuiAlert-message"]': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle component="h2">
        {t('questions.title', { count: questions.length })}
      </AlertTitle>
      <Stack spacing={2} ref={list}>
        {questions.map(question =>
          question.path === 'image' ? (
            <ImageQuestion
              key={question.path}
              question={question}
              onAnswer={answer(question.path)}
            />
          ) : (
            <OneQuestion
              key={question.path}
              question={question}
              onAnswer={answer(question.path)}
            />
          ),
        )}
      </Stack>
    </Alert>
  );
});
