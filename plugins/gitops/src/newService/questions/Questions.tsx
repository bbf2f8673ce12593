import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import type { NewServiceModel } from '../useNewService';
import { ImageQuestion } from './ImageQuestion';
import { OneQuestion } from './OneQuestion';

/** What must still be answered. It blocks the opening, never the preview. */
export function Questions(props: { model: NewServiceModel }) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { questions } = model.draft;
  if (questions.length === 0) {
    return null;
  }
  return (
    <Alert
      severity="info"
      icon={false}
      sx={{ '& .MuiAlert-message': { flex: 1, minWidth: 0 } }}
    >
      <AlertTitle component="h2">
        {t('questions.title', { count: questions.length })}
      </AlertTitle>
      <Stack spacing={2}>
        {questions.map(question =>
          question.path === 'image' ? (
            <ImageQuestion
              key={question.path}
              question={question}
              onAnswer={value => model.edit('image', value)}
            />
          ) : (
            <OneQuestion
              key={question.path}
              question={question}
              onAnswer={value => model.edit(question.path, value)}
            />
          ),
        )}
      </Stack>
    </Alert>
  );
}
