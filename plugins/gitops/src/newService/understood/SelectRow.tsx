import type { DocumentPath } from '@slipway/plugin-gitops-common';
import { memo, useId } from 'react';
import { Choice } from './Choice';
import { FieldRow } from './FieldRow';
import { useFormActions } from './FormActions';
import type { RowProps } from './RowProps';

/** A field with a few possible values. */
export const SelectRow = memo(function PlainSelectRow(
  props: RowProps<string | undefined> & {
    label: string;
    path: DocumentPath;
    /** Value and what a person reads, in order. */
    options: Readonly<Record<string, string>>;
  },
) {
  const { value, label, path, options, notes } = props;
  const { edit } = useFormActions();
  const id = useId();

  return (
    <FieldRow label={label} path={path} notes={notes} controlId={id}>
      <Choice
        id={id}
        label={label}
        value={value}
        options={options}
        onChange={next => edit(path, next)}
      />
    </FieldRow>
  );
});
