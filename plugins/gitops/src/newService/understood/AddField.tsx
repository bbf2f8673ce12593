import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Add from '@mui/icons-material/Add';
import Autocomplete from '@mui/material/Autocomplete';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { memo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { OptionalField } from './optionalFields';

/** Fields that are one click away; the others are found by typing. */
const AT_HAND = 4;

/** Adds a field that this service does not use yet. */
export const AddField = memo(function PlainAddField(props: {
  unused: readonly OptionalField[];
  labels: Readonly<Record<OptionalField, string>>;
  onAdd(field: OptionalField): void;
}) {
  const { unused, labels, onAdd } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const atHand = unused.slice(0, AT_HAND);
  const others = unused.slice(AT_HAND);

  return (
    <Stack
      direction="row"
      role="group"
      aria-label={t('understood.addField')}
      flexWrap="wrap"
      useFlexGap
      spacing={0.75}
      alignItems="center"
      sx={{ mt: 1.5 }}
    >
      {atHand.map(field => (
        <Chip
          key={field}
          variant="outlined"
          icon={<Add />}
          label={labels[field]}
          onClick={() => onAdd(field)}
          sx={{ m: 0 }}
        />
      ))}
      {others.length > 0 && (
        <Autocomplete
          size="small"
          options={others}
          getOptionLabel={field => labels[field]}
          // Choosing adds the field; the box is empty again for the next.
          value={null}
          blurOnSelect={false}
          onChange={(_, field) => field && onAdd(field)}
          renderInput={params => (
            <TextField
              {...params}
              placeholder={t('understood.search')}
              inputProps={{
                ...params.inputProps,
                'aria-label': t('understood.search'),
              }}
            />
          )}
          sx={{ width: 210 }}
        />
      )}
    </Stack>
  );
});
