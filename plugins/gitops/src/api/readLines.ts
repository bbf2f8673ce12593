/**
 * Hands on the lines of an answer while it comes, each parsed as JSON.
 *
 * @throws SyntaxError when a line is none, such as when the answer broke off.
 */
export async function readLines<T>(
  response: Response,
  onLine: (line: T) => void,
): Promise<void> {
  if (!response.body) {
    return;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  const handOn = (line: string) => {
    if (line.trim() !== '') {
      onLine(JSON.parse(line) as T);
    }
  };
  for (;;) {
    const { done, value } = await reader.read();
    rest += decoder.decode(value, { stream: !done });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(handOn);
    if (done) {
      handOn(rest);
      return;
    }
  }
}
