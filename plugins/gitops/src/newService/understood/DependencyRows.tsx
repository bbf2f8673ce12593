import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dependencyKinds } from '@slipway/plugin-gitops-common/dependencies';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { DependencyFields } from './DependencyFields';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import { ItemList } from './ItemList';
import type { RowProps } from './RowProps';

/** A dependency that is being filled. */
export type DependencyDraft = NonNullable<SpecDraft['dependencies']>[number];

/** The kinds that the core knows. */
export type DependencyType = keyof typeof dependencyKinds;

const TYPES = Object.keys(dependencyKinds) as DependencyType[];

/** What the workload needs. */
export const DependencyRows = memo(function PlainDependencyRows(
  props: RowProps<SpecDraft['dependencies']> & { workloads: readonly string[] },
) {
  const { value = [], workloads, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const set = (next: DependencyDraft[]) =>
    edit('dependencies', next.length > 0 ? next : undefined);

  return (
    <FieldRow label={t('understood.needs')} path="dependencies" notes={notes}>
      <ItemList
        items={value.map((dependency, index) => ({
          what: dependencyKinds[dependency.type ?? 'workload'].title,
          controls: (
            <DependencyFields
              value={dependency}
              workloads={workloads}
              onChange={changed => set(value.with(index, changed))}
            />
          ),
        }))}
        addLabel={t('understood.addDependency')}
        onAdd={() => set([...value, { type: unusedType(value) }])}
        onRemove={index => set(value.filter((_, at) => at !== index))}
      />
    </FieldRow>
  );
});

/** The first kind that is not there yet; of workloads there can be many. */
function unusedType(present: readonly DependencyDraft[]): DependencyType {
  return (
    TYPES.find(type => present.every(entry => entry.type !== type)) ??
    'workload'
  );
}
