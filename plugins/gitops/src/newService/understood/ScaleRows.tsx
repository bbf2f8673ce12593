import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Fragment, memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';
import { numberIn, SmallField } from './SmallField';

type Scale = NonNullable<SpecDraft['scale']>;

/** Replicas in each environment: what is stated there, or what the standards give. */
export const ScaleRows = memo(function PlainScaleRows(
  props: RowProps<SpecDraft['scale']> & {
    environments: SpecDraft['environments'];
    standards: PlatformStandards;
    /** Paths of the scale, in general and in each environment. */
    paths: readonly DocumentPath[];
  },
) {
  const { value, environments, standards, paths, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const [least, most] = [t('understood.atLeast'), t('understood.atMost')];

  const set = (name: string, scale: Scale) =>
    edit(
      `environments.${name}.scale`,
      scale.min === undefined ? undefined : scale,
    );

  return (
    <FieldRow
      label={t('understood.replicas')}
      path="scale"
      paths={paths}
      notes={notes}
    >
      <Box
        sx={{
          display: 'grid',
          columnGap: 1,
          rowGap: 0.5,
          gridTemplateColumns: 'auto 84px 84px 1fr',
          alignItems: 'center',
          pt: 1,
        }}
      >
        <span />
        <Typography variant="caption">{least}</Typography>
        <Typography variant="caption">{most}</Typography>
        <span />
        {standards.environments.map(environment => {
          const { name } = environment;
          const scale: Scale = environments?.[name]?.scale ?? value ?? {};
          const given = {
            min: environment.autoscaling?.min ?? environment.replicas,
            max: environment.autoscaling?.max,
          };
          const standard = scale.min === undefined;
          return (
            <Fragment key={name}>
              <Typography variant="body2">{name}</Typography>
              <SmallField
                silent
                label={`${name} ${least}`}
                type="number"
                value={scale.min}
                placeholder={String(given.min)}
                onChange={text => set(name, { ...scale, min: numberIn(text) })}
              />
              <SmallField
                silent
                label={`${name} ${most}`}
                type="number"
                value={scale.max}
                placeholder={standard && given.max ? String(given.max) : '—'}
                onChange={text =>
                  set(name, {
                    ...scale,
                    min: scale.min ?? given.min,
                    max: numberIn(text),
                  })
                }
              />
              <Typography variant="caption" color="text.secondary">
                {standard && t('understood.standard')}
              </Typography>
            </Fragment>
          );
        })}
      </Box>
    </FieldRow>
  );
});
