import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';

const SENTENCES = [
  'Node.js app with a Redis cache and internal ingress',
  'Python API called invoices with Postgres, 3 replicas in prod, reads STRIPE_KEY from the vault',
  'Public Go web app called shop-front that calls orders/orders-api',
] as const;

/** Sentences to start from. */
export function Examples(props: { onChoose(text: string): void }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      alignItems="center"
      useFlexGap
      spacing={1}
      sx={{ mt: 1.5 }}
    >
      <Typography variant="body2">{t('newService.try')}</Typography>
      {SENTENCES.map(text => (
        <Chip
          key={text}
          label={text}
          variant="outlined"
          onClick={() => props.onChoose(text)}
          sx={{
            height: 'auto',
            m: 0,
            '& [class*="MuiChip-label"]': { whiteSpace: 'normal', py: 0.75 },
          }}
        />
      ))}
    </Stack>
  );
}
