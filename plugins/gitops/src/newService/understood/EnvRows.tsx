import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { CommittedField } from './CommittedField';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import { ItemList } from './ItemList';
import type { RowProps } from './RowProps';
import { SmallField } from './SmallField';

type Entry = readonly [name: string, value: string | undefined];

/** Environment variables with their values. */
export const EnvRows = memo(function PlainEnvRows(
  props: RowProps<SpecDraft['env']>,
) {
  const { value = {}, notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const entries: Entry[] = Object.entries(value);
  const set = (next: Entry[]) =>
    edit('env', next.length > 0 ? Object.fromEntries(next) : undefined);

  return (
    <FieldRow label={t('understood.env')} path="env" notes={notes}>
      <ItemList
        items={entries.map(([name, text], index) => ({
          what: name,
          controls: (
            <>
              <CommittedField
                label={t('understood.variable')}
                value={name}
                problemOf={typed =>
                  typed !== name && typed in value
                    ? t('understood.variableTaken', { name: typed })
                    : undefined
                }
                onCommit={typed => set(entries.with(index, [typed, text]))}
              />
              <SmallField
                label={t('understood.value')}
                value={text}
                onChange={typed => set(entries.with(index, [name, typed]))}
              />
            </>
          ),
        }))}
        addLabel={t('understood.addVariable')}
        onAdd={() => set([...entries, [freeName(value), '']])}
        onRemove={index => set(entries.filter((_, at) => at !== index))}
      />
    </FieldRow>
  );
});

function freeName(taken: Readonly<Record<string, unknown>>): string {
  let number = 1;
  while (`VARIABLE_${number}` in taken) {
    number += 1;
  }
  return `VARIABLE_${number}`;
}
