import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { RemoveButton } from './RemoveButton';
import { SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

/** Environment variables with their values. */
export function EnvRows(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const entries = Object.entries(model.draft.spec.env ?? {});
  const edit = (next: (readonly [string, string | undefined])[]) =>
    model.edit('env', next.length > 0 ? Object.fromEntries(next) : undefined);

  return (
    <FieldRow {...props} label={t('understood.env')} path="env">
      <Stack spacing={1}>
        {entries.map(([name, value], index) => (
          <Stack direction="row" spacing={1} key={index} alignItems="center">
            <SmallField
              label={t('understood.variable')}
              value={name}
              onChange={text =>
                edit(
                  entries.map((old, at) =>
                    at === index ? ([text, value] as const) : old,
                  ),
                )
              }
            />
            <SmallField
              label={t('understood.value')}
              value={value}
              onChange={text =>
                edit(
                  entries.map((old, at) =>
                    at === index ? ([name, text] as const) : old,
                  ),
                )
              }
            />
            <RemoveButton
              what={name}
              onClick={() => edit(entries.filter((_, at) => at !== index))}
            />
          </Stack>
        ))}
        <Button
          size="small"
          sx={{ alignSelf: 'start' }}
          onClick={() =>
            edit([...entries, [`VARIABLE_${entries.length + 1}`, '']])
          }
        >
          {t('understood.add')}
        </Button>
      </Stack>
    </FieldRow>
  );
}
