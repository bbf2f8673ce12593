import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Question } from '@slipway/plugin-gitops-common/draft';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { SmallField } from '../understood/SmallField';

type Image = NonNullable<SpecDraft['image']>;

/** Which image runs: the proposed one with a tag, another, or a placeholder. */
export function ImageQuestion(props: {
  question: Question;
  onAnswer(value: Image): void;
}) {
  const { question, onAnswer } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  // The reader proposes whole images for this path.
  const proposals = question.proposals.map(({ value }) => value as Image);
  const proposed = proposals.find(({ placeholder }) => !placeholder);
  const placeholder = proposals.find(value => value.placeholder);
  const [typed, setTyped] = useState<string>();
  const [tag, setTag] = useState('');
  const repository = typed ?? proposed?.repository ?? '';
  const complete = repository.trim() !== '' && tag.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) {
      onAnswer({ repository: repository.trim(), tag: tag.trim() });
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
      <Stack
        direction="row"
        spacing={1}
        sx={{
          pt: 0.5,
          '& [class*="MuiInputBase-root"]': { bgcolor: 'background.paper' },
        }}
      >
        <SmallField
          label={t('understood.repository')}
          value={repository}
          onChange={setTyped}
        />
        <SmallField
          label={t('understood.tag')}
          value={tag}
          placeholder="1.0.0"
          width={120}
          onChange={setTag}
        />
        <Button type="submit">{t('questions.use')}</Button>
      </Stack>
      {placeholder && (
        <Button
          size="small"
          sx={{ alignSelf: 'start' }}
          onClick={() => onAnswer(placeholder)}
        >
          {t('questions.none')}
        </Button>
      )}
    </Stack>
  );
}
