import { read } from '../__testUtils__/read';

describe('configuration files', () => {
  it('are read with what is in them', () => {
    expect(
      read(
        'a config file /etc/rota/flags.yaml that contains "maintenance: off"',
      ).spec.files,
    ).toEqual([{ path: '/etc/rota/flags.yaml', content: 'maintenance: off' }]);
  });

  it('are a question without it', () => {
    const { questions } = read('a config file at /etc/rota/flags.yaml');
    expect(questions.map(({ path }) => path)).toContain('files[0].content');
  });
});
