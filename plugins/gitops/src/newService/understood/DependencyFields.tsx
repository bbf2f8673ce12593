import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { dependencyKinds } from '@slipway/plugin-gitops-common/dependencies';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import { Choice } from './Choice';
import type { DependencyDraft, DependencyType } from './DependencyRows';
import { SmallField } from './SmallField';

/** As much of a kind's field as the form needs: whether it takes a value. */
interface FieldSchema {
  safeParse(value: unknown): { success: boolean };
}

const titles = Object.fromEntries(
  Object.values(dependencyKinds).map(({ type, title }) => [type, title]),
);

/** One dependency: its kind, and the fields that its kind asks for. */
export function DependencyFields(props: {
  value: DependencyDraft;
  workloads: readonly string[];
  onChange(value: DependencyDraft): void;
}) {
  const { value, workloads, onChange } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const fields = value.type ? fieldsOf(value.type) : [];
  const values = value as Readonly<Record<string, unknown>>;

  return (
    <Stack
      direction="row"
      flexWrap="wrap"
      useFlexGap
      spacing={1}
      sx={{ flex: 1, minWidth: 0 }}
    >
      <Choice
        label={t('understood.needs')}
        value={value.type}
        options={titles}
        width={170}
        onChange={type => onChange({ type: type as DependencyType })}
      />
      {fields
        .filter(({ name, required }) => required || values[name] !== undefined)
        .map(({ name, schema }) => (
          <SmallField
            key={name}
            label={name === 'ref' ? t('understood.workloadRef') : name}
            value={values[name] as string | number | undefined}
            suggestions={name === 'ref' ? workloads : undefined}
            width="auto"
            onChange={text =>
              onChange({ ...value, [name]: valueFor(schema, text) })
            }
          />
        ))}
    </Stack>
  );
}

function fieldsOf(type: DependencyType) {
  const shape: Record<string, FieldSchema> =
    dependencyKinds[type].specSchema.shape;
  return Object.entries(shape)
    .filter(([name]) => name !== 'type')
    .map(([name, schema]) => ({
      name,
      schema,
      required: !schema.safeParse(undefined).success,
    }));
}

/** What was typed, as a number where the field takes one. */
function valueFor(
  schema: FieldSchema,
  text: string,
): string | number | undefined {
  if (text === '') {
    return undefined;
  }
  return schema.safeParse(Number(text)).success ? Number(text) : text;
}
