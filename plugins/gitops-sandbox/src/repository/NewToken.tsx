import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { sandboxTranslationRef } from '../translation';

type Scope = 'read' | 'write';

/** Asks for a name and a scope, and creates a token. */
export function NewToken(props: {
  /** @returns whether it was created. */
  onCreate(request: { name: string; scope: Scope }): Promise<boolean>;
}) {
  const { t } = useTranslationRef(sandboxTranslationRef);
  const [name, setName] = useState('');
  const [scope, setScope] = useState<Scope>('read');
  const [busy, setBusy] = useState(false);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    if (await props.onCreate({ name: name.trim(), scope })) {
      setName('');
    }
    setBusy(false);
  };

  return (
    <Stack
      component="form"
      onSubmit={create}
      direction={{ xs: 'column', sm: 'row' }}
      spacing={1}
    >
      <TextField
        size="small"
        label={t('clone.name')}
        value={name}
        onChange={event => setName(event.target.value)}
        sx={{ flex: 1 }}
      />
      <TextField
        select
        size="small"
        label={t('clone.scope')}
        value={scope}
        SelectProps={{ native: true }}
        onChange={event =>
          setScope(event.target.value === 'write' ? 'write' : 'read')
        }
        sx={{ minWidth: 220 }}
      >
        <option value="read">{t('clone.read')}</option>
        <option value="write">{t('clone.write')}</option>
      </TextField>
      <Button
        type="submit"
        variant="outlined"
        disabled={busy || name.trim() === ''}
      >
        {t('clone.create')}
      </Button>
    </Stack>
  );
}
