import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import { ItemList } from './ItemList';
import type { RowProps } from './RowProps';
import { SmallField } from './SmallField';

type Secret = NonNullable<SpecDraft['secrets']>[number];

/** References to secrets: the variable or file, and the key in the store. */
export const SecretRows = memo(function PlainSecretRows(
  props: RowProps<SpecDraft['secrets']>,
) {
  const { value = [], notes } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { edit } = useFormActions();
  const set = (next: Secret[]) =>
    edit('secrets', next.length > 0 ? next : undefined);

  return (
    <FieldRow label={t('understood.secrets')} path="secrets" notes={notes}>
      <ItemList
        items={value.map((secret, index) => {
          const target = 'file' in secret ? 'file' : 'env';
          const name = 'file' in secret ? secret.file : envOf(secret);
          return {
            what: name ?? '',
            controls: (
              <>
                <SmallField
                  label={t(`understood.${target}Target`)}
                  value={name}
                  onChange={text =>
                    set(value.with(index, { ...secret, [target]: text }))
                  }
                />
                <SmallField
                  label={t('understood.secretKey')}
                  value={secret.key}
                  onChange={key => set(value.with(index, { ...secret, key }))}
                />
              </>
            ),
          };
        })}
        addLabel={t('understood.addSecret')}
        onAdd={() =>
          set([...value, { env: `SECRET_${value.length + 1}`, key: '' }])
        }
        onRemove={index => set(value.filter((_, at) => at !== index))}
      />
    </FieldRow>
  );
});

function envOf(secret: Secret): string | undefined {
  return 'env' in secret ? secret.env : undefined;
}
