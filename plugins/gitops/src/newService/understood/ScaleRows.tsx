import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { numberIn, SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

type Scale = NonNullable<SpecDraft['scale']>;

/** Replicas in each environment: what is stated there, or what the standards give. */
export function ScaleRows(props: RowProps & { standards: PlatformStandards }) {
  const { model, standards } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { spec } = model.draft;

  const edit = (name: string, scale: Scale) =>
    model.edit(
      `environments.${name}.scale`,
      scale.min === undefined ? undefined : scale,
    );

  return (
    <FieldRow
      {...props}
      label={t('understood.replicas')}
      path="scale"
      also={standards.environments.map(
        ({ name }) => `environments.${name}.scale`,
      )}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'auto 96px 96px 1fr',
          alignItems: 'center',
        }}
      >
        {standards.environments.map(environment => {
          const { name } = environment;
          const own = spec.environments?.[name]?.scale;
          const scale: Scale = own ?? spec.scale ?? {};
          const given = {
            min: environment.autoscaling?.min ?? environment.replicas,
            max: environment.autoscaling?.max,
          };
          return [
            <Typography key={`${name}-name`} variant="body2">
              {name}
            </Typography>,
            <SmallField
              key={`${name}-min`}
              label={`${name} ${t('understood.atLeast')}`}
              type="number"
              value={scale.min}
              placeholder={String(given.min)}
              onChange={text => edit(name, { ...scale, min: numberIn(text) })}
            />,
            <SmallField
              key={`${name}-max`}
              label={`${name} ${t('understood.atMost')}`}
              type="number"
              value={scale.max}
              placeholder={
                scale.min === undefined && given.max ? String(given.max) : '—'
              }
              onChange={text =>
                edit(name, {
                  ...scale,
                  min: scale.min ?? given.min,
                  max: numberIn(text),
                })
              }
            />,
            <Typography
              key={`${name}-origin`}
              variant="caption"
              color="text.secondary"
            >
              {scale.min === undefined && t('understood.standard')}
            </Typography>,
          ];
        })}
      </Box>
    </FieldRow>
  );
}
