import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SpecDraft } from '@slipway/plugin-gitops-common/spec';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { gitopsTranslationRef } from '../../translation';
import { FieldRow } from './FieldRow';
import { RemoveButton } from './RemoveButton';
import { numberIn, SmallField } from './SmallField';
import type { RowProps } from './UnderstoodForm';

type Port = NonNullable<SpecDraft['ports']>[number];

/** Ports that the container listens on. */
export function PortRows(props: RowProps) {
  const { model } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const ports = model.draft.spec.ports ?? [];
  const edit = (next: Port[]) =>
    model.edit('ports', next.length > 0 ? next : undefined);
  const replace = (index: number, part: Port) =>
    edit(ports.map((old, at) => (at === index ? { ...old, ...part } : old)));

  return (
    <FieldRow {...props} label={t('understood.ports')} path="ports">
      <Stack spacing={1}>
        {ports.map((port, index) => (
          <Stack direction="row" spacing={1} key={index} alignItems="center">
            <SmallField
              label={t('understood.name')}
              value={port.name}
              onChange={name => replace(index, { name })}
            />
            <SmallField
              label={t('understood.port')}
              type="number"
              value={port.port}
              width={110}
              onChange={text => replace(index, { port: numberIn(text) })}
            />
            <RemoveButton
              what={`${t('understood.port')} ${port.name}`}
              onClick={() => edit(ports.filter((_, at) => at !== index))}
            />
          </Stack>
        ))}
        <Button
          size="small"
          sx={{ alignSelf: 'start' }}
          onClick={() =>
            edit([...ports, { name: `port-${ports.length + 1}`, port: 9090 }])
          }
        >
          {t('understood.add')}
        </Button>
      </Stack>
    </FieldRow>
  );
}
