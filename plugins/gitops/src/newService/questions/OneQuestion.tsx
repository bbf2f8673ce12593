import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Question } from '@slipway/plugin-gitops-common/draft';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { SmallField } from '../understood/SmallField';

/** A question with its proposals, and room for another answer. */
export function OneQuestion(props: {
  question: Question;
  onAnswer(value: unknown): void;
}) {
  const { question, onAnswer } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [text, setText] = useState('');
  const { proposals } = question;
  const free =
    proposals.every(({ value }) => typeof value === 'string') &&
    question.path !== 'kind';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') {
      onAnswer(text.trim());
    }
  };

  return (
    <Stack
      spacing={1}
      component="form"
      aria-label={question.text}
      onSubmit={submit}
    >
      <Typography variant="body2" fontWeight={600} aria-hidden>
        {question.text}
      </Typography>
      {proposals.length > 0 && (
        <Stack direction="row" flexWrap="wrap" useFlexGap spacing={1}>
          {proposals.map(({ value, label }) => (
            <Chip
              key={label}
              label={label}
              onClick={() => onAnswer(value)}
              variant="outlined"
              sx={{ m: 0, bgcolor: 'background.paper' }}
            />
          ))}
        </Stack>
      )}
      {free && (
        <Stack
          direction="row"
          spacing={1}
          sx={{
            '& [class*="MuiInputBase-root"]': { bgcolor: 'background.paper' },
          }}
        >
          <SmallField
            silent
            label={t('questions.answer', { question: question.text })}
            placeholder={
              proposals.length > 0 ? t('questions.another') : undefined
            }
            value={text}
            onChange={setText}
          />
          <Button type="submit">{t('questions.use')}</Button>
        </Stack>
      )}
    </Stack>
  );
}
