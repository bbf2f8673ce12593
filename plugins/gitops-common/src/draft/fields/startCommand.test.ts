import { read } from '../__testUtils__/read';

describe('command and arguments', () => {
  it('are read from quotes, word by word', () => {
    const { spec } = read(
      `command "node dist/server.js", args "--name='a b' --fast"`,
    );
    expect(spec.command).toEqual(['node', 'dist/server.js']);
    expect(spec.args).toEqual(['--name=', 'a b', '--fast']);
  });

  it('are not read without quotes', () => {
    expect(read('started with joy').spec.command).toBeUndefined();
  });
});
