import type { FieldNotes } from '../model/fieldNotes';

/** What every row of the form takes; both keep their identity while equal. */
export interface RowProps<T> {
  value: T;
  notes: FieldNotes;
}
