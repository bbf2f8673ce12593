import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import { ItemList } from './ItemList';
import type { RowProps } from './RowProps';
import { numberIn, SmallField } from './SmallField';

type Port = NonNullable<SpecDraft['ports']>[number];

/** Ports that the container listens on. */
export const PortRows = memo(function PlainPortRows(
  props: RowProps<SpecDraft['ports']>,
) {
  const { value = [], notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const set = (next: Port[]) =>
    edit('ports', next.length > 0 ? next : undefined);

  return (
    <FieldRow label={t('understood.ports')} path="ports" notes={notes}>
      <ItemList
        items={value.map((port, index) => ({
          what: `${t('understood.port')} ${port.name ?? ''}`,
          controls: (
            <>
              <SmallField
                label={t('understood.portName')}
                value={port.name}
                onChange={name => set(value.with(index, { ...port, name }))}
              />
              <SmallField
                label={t('understood.port')}
                type="number"
                value={port.port}
                width={96}
                onChange={text =>
                  set(value.with(index, { ...port, port: numberIn(text) }))
                }
              />
            </>
          ),
        }))}
        addLabel={t('understood.addPort')}
        onAdd={() =>
          set([...value, { name: `port-${value.length + 1}`, port: 9090 }])
        }
        onRemove={index => set(value.filter((_, at) => at !== index))}
      />
    </FieldRow>
  );
});
