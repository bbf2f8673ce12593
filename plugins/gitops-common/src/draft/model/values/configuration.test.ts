import { modelReading, state } from '../../__testUtils__/modelReading';
import { read } from '../../__testUtils__/read';
import type { ModelField } from '../modelStatement';

const draftOf = (
  description: string,
  field: ModelField,
  value: string,
  quote = description,
) => read(description, { model: modelReading(state(field, value, quote)) });

describe('a variable that a model states', () => {
  it('is taken where the name and the value are written', () => {
    expect(
      draftOf('we want LOG_FORMAT as json', 'variable', 'LOG_FORMAT=json').spec
        .env,
    ).toEqual({ LOG_FORMAT: 'json' });
  });

  it.each([
    ['a name that is a translation', 'log format as json', 'LOG_FORMAT=json'],
    [
      'a value of something else',
      'LOG_FORMAT matters, and json is nice',
      'LOG_FORMAT=json',
    ],
    ['a credential', 'API_TOKEN as abcdef', 'API_TOKEN=abcdef'],
  ])('is refused for %s', (_, description, value) => {
    const { model, spec } = draftOf(description, 'variable', value);
    expect(spec.env).toEqual(read(description).spec.env);
    expect(model?.refused).toHaveLength(1);
  });
});

describe('a secret that a model states', () => {
  it('is taken where the words name it', () => {
    const { spec, origins } = draftOf(
      'called shop, owned by team retail. The vault has our mail-login for us',
      'secret',
      'MAIL_LOGIN',
      'The vault has our mail-login',
    );
    expect(spec.secrets).toMatchObject([{ env: 'MAIL_LOGIN' }]);
    expect(origins['secrets[0].env']).toMatchObject({ by: 'model' });
  });

  it.each([
    ['a variable that is no secret', 'LOG_LEVEL', 'LOG_LEVEL'],
    [
      'a key that was not written',
      'MAIL_LOGIN=team/other',
      'vault has our mail-login',
    ],
    [
      'a name that was not written',
      'SMTP_PASSWORD',
      'vault has our mail-login',
    ],
  ])('is refused for %s', (_, value, quote) => {
    const description = 'The vault has our mail-login. LOG_LEVEL matters';
    expect(draftOf(description, 'secret', value, quote).spec.secrets).toEqual(
      read(description).spec.secrets,
    );
  });
});
