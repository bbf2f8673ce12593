import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { useMemo, type ReactElement } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { FieldNotes } from '../model/fieldNotes';
import type { Surroundings } from '../model/Surroundings';
import { useFieldNotes } from '../model/useFieldNotes';
import type { NewServiceModel } from '../model/useNewService';
import { DependencyRows } from './DependencyRows';
import { EnvRows } from './EnvRows';
import { ExposeRows } from './ExposeRows';
import { HealthRows } from './HealthRows';
import { ImageRow } from './ImageRow';
import { LeafRow } from './LeafRow';
import type { OptionalField } from './optionalFields';
import { otherLeaves } from './otherLeaves';
import { PortRows } from './PortRows';
import { ResourceRows } from './ResourceRows';
import { ScaleRows } from './ScaleRows';
import { SecretRows } from './SecretRows';
import { SelectRow } from './SelectRow';
import { TextRow } from './TextRow';

/** The rows of the fields that this service uses, in a fixed order. */
export function FormRows(props: {
  model: NewServiceModel;
  surroundings: Surroundings;
  labels: Readonly<Record<OptionalField, string>>;
}) {
  const { model, surroundings, labels } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { spec, questions, conflicts } = model.draft;
  const notes = useFieldNotes(model);
  const { standards } = surroundings;
  const leaves = useMemo(() => otherLeaves(spec), [spec]);
  const workloads = useMemo(
    () =>
      surroundings.workloads.map(({ team, workload }) => `${team}/${workload}`),
    [surroundings.workloads],
  );
  const kinds = useMemo(
    () => ({ api: t('understood.kindApi'), web: t('understood.kindWeb') }),
    [t],
  );
  const scalePaths = useMemo(
    () => [
      'scale',
      ...standards.environments.map(({ name }) => `environments.${name}.scale`),
    ],
    [standards],
  );
  const asked = (path: DocumentPath) =>
    questions.some(question => question.path === path);
  const shown = (field: keyof SpecDraft) =>
    spec[field] !== undefined || conflicts.some(({ path }) => path === field);

  const text = (
    field: 'name' | 'owner' | 'system' | 'language' | 'description',
    row: {
      label: string;
      removable?: boolean;
      suggestions?: readonly string[];
    },
  ) => (
    <TextRow {...row} path={field} value={spec[field]} notes={notes(field)} />
  );
  const optional = (
    field: OptionalField,
    row: (fieldNotes: FieldNotes) => ReactElement,
  ) => shown(field) && <div data-field={field}>{row(notes(field))}</div>;
  const optionalText = (field: 'system' | 'language' | 'description') =>
    optional(field, () =>
      text(field, { label: labels[field], removable: true }),
    );

  return (
    <>
      {!asked('name') && text('name', { label: t('understood.name') })}
      {!asked('kind') && (
        <SelectRow
          label={t('understood.kind')}
          path="kind"
          value={spec.kind}
          notes={notes('kind')}
          options={kinds}
        />
      )}
      {!asked('owner') &&
        text('owner', {
          label: t('understood.owner'),
          suggestions: surroundings.owners,
        })}
      {optionalText('system')}
      {optionalText('description')}
      {optionalText('language')}
      {shown('image') && <ImageRow value={spec.image} notes={notes('image')} />}
      {optional('dependencies', own => (
        <DependencyRows
          value={spec.dependencies}
          notes={own}
          workloads={workloads}
        />
      ))}
      {optional('expose', own => (
        <ExposeRows value={spec.expose} notes={own} />
      ))}
      <ScaleRows
        value={spec.scale}
        environments={spec.environments}
        standards={standards}
        paths={scalePaths}
        notes={notes('scale', scalePaths)}
      />
      {optional('ports', own => (
        <PortRows value={spec.ports} notes={own} />
      ))}
      {optional('health', own => (
        <HealthRows value={spec.health} notes={own} />
      ))}
      {optional('resources', own => (
        <ResourceRows value={spec.resources} notes={own} />
      ))}
      {optional('env', own => (
        <EnvRows value={spec.env} notes={own} />
      ))}
      {optional('secrets', own => (
        <SecretRows value={spec.secrets} notes={own} />
      ))}
      {leaves.map(({ path, value }) => (
        <div key={path} data-field={/^\w+/.exec(path)?.[0]}>
          <LeafRow path={path} value={value} notes={notes(path)} />
        </div>
      ))}
    </>
  );
}
