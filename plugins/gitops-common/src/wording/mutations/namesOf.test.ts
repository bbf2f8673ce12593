import { namesOf, replaceAt } from './namesOf';

describe('the names of a text', () => {
  it('are what is quoted in one word, identifiers, and names of facts', () => {
    const text =
      'The CrashLoopBackOff of web is "no file" of "api" at 4f2a1c0, web-2.';
    const names = namesOf(text, [
      { id: 'e1', source: 'Cause', text: 'The pod "web" fails.' },
    ]);
    expect(names.map(name => name.text)).toEqual([
      'web',
      'api',
      '4f2a1c0',
      'web-2',
    ]);
    names.forEach(name =>
      expect(text.slice(name.at, name.at + name.text.length)).toBe(name.text),
    );
    expect(replaceAt(text, names[1], 'db')).toContain('of "db" at');
  });
});
