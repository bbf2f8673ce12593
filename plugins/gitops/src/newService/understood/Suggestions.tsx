/** Values that an input with `list` set to this id suggests. */
export function Suggestions(props: { id: string; values: readonly string[] }) {
  return (
    <datalist id={props.id}>
      {props.values.map(value => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
