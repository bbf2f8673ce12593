import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MAX_DESCRIPTION_LENGTH } from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { memo, type ReactNode } from 'react';
import { gitopsTranslationRef } from '../../translation';

/** What to write, who reads it, and that it is too long. */
export const DescriptionHelp = memo(function PlainDescriptionHelp(props: {
  id: string;
  /** How long the description is, when that is too long. */
  tooLong?: number;
  /** Who reads it. */
  readBy: ReactNode;
}) {
  const { id, tooLong, readBy } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <Stack
      direction={{ xs: 'column', sm: 'row' }}
      spacing={{ xs: 0, sm: 2 }}
      justifyContent="space-between"
      sx={{ mt: 0.75 }}
    >
      <Box id={id}>
        <Typography variant="body2" color="text.secondary">
          {t('newService.describeHelp')}
        </Typography>
        {tooLong !== undefined && (
          <FormHelperText error role="alert" sx={{ m: 0 }}>
            {t('newService.tooLong', {
              length: String(tooLong),
              limit: String(MAX_DESCRIPTION_LENGTH),
            })}
          </FormHelperText>
        )}
      </Box>
      {readBy}
    </Stack>
  );
});
