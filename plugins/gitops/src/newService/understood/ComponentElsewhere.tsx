import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Alert from '@mui/material/Alert';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** Says that the catalog has the Component already, from elsewhere. */
export const ComponentElsewhere = memo(function PlainComponentElsewhere(props: {
  name: string;
}) {
  const { name } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <Alert role="status" severity="info" sx={{ my: 1 }}>
      {t('understood.elsewhere', { name })}
    </Alert>
  );
});
