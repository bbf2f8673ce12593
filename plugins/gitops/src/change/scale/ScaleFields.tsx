import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { fieldText } from '@slipway/plugin-gitops-common/change';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { CountField } from './CountField';
import type { Scale } from './presentScale';
import type { ScaleChoice } from './ScaleChoice';

/** A fixed number, a range, or what the standards say. */
export function ScaleFields(props: {
  present: { own: Scale | undefined; standard: Scale };
  choice: ScaleChoice;
  /** What is wrong with the choice, as a sentence. */
  problem: string | undefined;
  onChange(choice: ScaleChoice): void;
}) {
  const { present, choice, problem, onChange } = props;
  const { own, standard } = present;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const labelId = useId();
  const inWords = (scale: Scale) => fieldText('scale', scale);
  const { metric = 'cpu', target = 70 } = own ?? standard;

  return (
    <Stack spacing={2}>
      <Typography>
        {t('change.now', {
          value: own
            ? inWords(own)
            : t('scale.byStandard', { value: inWords(standard) }),
        })}
      </Typography>
      <FormControl error={problem !== undefined}>
        <FormLabel id={labelId}>{t('scale.how')}</FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={choice.how}
          onChange={(_, how) =>
            onChange({ ...choice, how: how as ScaleChoice['how'] })
          }
        >
          <FormControlLabel
            value="fixed"
            control={<Radio size="small" />}
            label={t('scale.fixed')}
          />
          {choice.how === 'fixed' && (
            <CountField
              label={t('scale.replicas')}
              value={choice.replicas}
              onChange={replicas => onChange({ ...choice, replicas })}
            />
          )}
          <FormControlLabel
            value="range"
            control={<Radio size="small" />}
            label={t('scale.range')}
          />
          {choice.how === 'range' && (
            <Stack spacing={1}>
              <Stack direction="row" spacing={2}>
                <CountField
                  label={t('scale.from')}
                  value={choice.from}
                  onChange={from => onChange({ ...choice, from })}
                />
                <CountField
                  label={t('scale.to')}
                  value={choice.to}
                  onChange={to => onChange({ ...choice, to })}
                />
              </Stack>
              <Typography variant="body2" color="text.secondary">
                {t('scale.rangeHelp', { metric, target: String(target) })}
              </Typography>
            </Stack>
          )}
          {own && (
            <FormControlLabel
              value="standard"
              control={<Radio size="small" />}
              label={t('scale.standard', { value: inWords(standard) })}
            />
          )}
        </RadioGroup>
        <FormHelperText role="status">{problem}</FormHelperText>
      </FormControl>
    </Stack>
  );
}
