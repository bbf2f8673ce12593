/**
 * `since 2026-03-02 09:20 UTC`: a time that is as it was read, so that a sentence
 * does not change from minute to minute and can be checked.
 */
export function sinceOf(time: string | undefined): string {
  const [, day, minute] =
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time ?? '') ?? [];
  return day === undefined ? 'for a while' : `since ${day} ${minute} UTC`;
}
