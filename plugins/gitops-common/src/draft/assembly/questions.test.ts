import { read } from '../__testUtils__/read';

const asked = (text: string, owners?: string[]) =>
  read(text, { owners }).questions.map(({ path }) => path);

describe('standing questions', () => {
  it('are name and image for the sentence of the mission', () => {
    expect(
      asked('Node.js app with a Redis cache and internal ingress', [
        'payments',
      ]),
    ).toEqual(['name', 'image']);
  });

  it('are all four for an empty description', () => {
    expect(asked('')).toEqual(['name', 'owner', 'kind', 'image']);
  });

  it('are none when everything is said', () => {
    expect(
      asked('Node API called a-b, team c, image registry.acme.dev/c/a-b:1'),
    ).toEqual([]);
  });
});
