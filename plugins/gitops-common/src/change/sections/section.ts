/** A section of the body; none without lines. */
export function section(
  heading: string,
  lines: readonly string[],
): string | undefined {
  return lines.length === 0
    ? undefined
    : `### ${heading}\n\n${lines.join('\n')}`;
}
