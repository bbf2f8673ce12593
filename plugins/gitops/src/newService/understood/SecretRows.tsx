import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { RemoveButton } from './RemoveButton';
import { SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

type Secret = NonNullable<SpecDraft['secrets']>[number];

/** References to secrets: the variable, and the key in the store. Never a value. */
export function SecretRows(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const secrets = model.draft.spec.secrets ?? [];
  const edit = (next: Secret[]) =>
    model.edit('secrets', next.length > 0 ? next : undefined);
  const replace = (index: number, part: { env?: string; key?: string }) =>
    edit(
      secrets.map((old, at) =>
        at === index ? ({ ...old, ...part } as Secret) : old,
      ),
    );

  return (
    <FieldRow {...props} label={t('understood.secrets')} path="secrets">
      <Stack spacing={1}>
        {secrets.map((secret, index) => {
          const name =
            'file' in secret ? secret.file : (secret as { env?: string }).env;
          return (
            <Stack direction="row" spacing={1} key={index} alignItems="center">
              <SmallField
                label={t('understood.variable')}
                value={name}
                onChange={env => replace(index, { env })}
              />
              <SmallField
                label={t('understood.secretKey')}
                value={secret.key}
                onChange={key => replace(index, { key })}
              />
              <RemoveButton
                what={name ?? ''}
                onClick={() => edit(secrets.filter((_, at) => at !== index))}
              />
            </Stack>
          );
        })}
        <Button
          size="small"
          sx={{ alignSelf: 'start' }}
          onClick={() =>
            edit([...secrets, { env: `SECRET_${secrets.length + 1}`, key: '' }])
          }
        >
          {t('understood.add')}
        </Button>
      </Stack>
    </FieldRow>
  );
}
