/** URLs may carry a user name and a password, which no sentence repeats. */
export function withoutUserInfo(text: string): string {
  return text.replace(/(:\/\/)[^\s/@]{1,300}@/g, '$1');
}
