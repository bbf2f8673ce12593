import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Question } from '@slipway/plugin-gitops-common/draft';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** A question with its proposals, and room for another answer. */
export function OneQuestion(props: {
  question: Question;
  onAnswer(value: unknown): void;
}) {
  const { question, onAnswer } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [text, setText] = useState('');
  const free =
    question.proposals.every(({ value }) => typeof value === 'string') &&
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
      role="group"
      aria-label={question.text}
      component="form"
      onSubmit={submit}
    >
      <Typography variant="body2" fontWeight={600}>
        {question.text}
      </Typography>
      {question.proposals.length > 0 && (
        <Stack direction="row" flexWrap="wrap" useFlexGap spacing={1}>
          {question.proposals.map(({ value, label }) => (
            <Chip
              key={label}
              label={label}
              onClick={() => onAnswer(value)}
              variant="outlined"
              sx={{ bgcolor: 'background.paper' }}
            />
          ))}
        </Stack>
      )}
      {free && (
        <Stack direction="row" spacing={1}>
          <TextField
            size="small"
            fullWidth
            placeholder={t('questions.another')}
            inputProps={{
              'aria-label': `${question.text} ${t('questions.another')}`,
            }}
            value={text}
            onChange={event => setText(event.target.value)}
            sx={{ bgcolor: 'background.paper' }}
          />
          <Button type="submit" disabled={text.trim() === ''}>
            {t('questions.use')}
          </Button>
        </Stack>
      )}
    </Stack>
  );
}
