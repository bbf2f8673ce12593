import { testRegistry } from '../../__testUtils__/registryOf';
import { risks } from './index';

testRegistry(__dirname, risks, 'risks');

describe('risks', () => {
  it.each(risks.map(({ id, title }) => [id, title]))(
    'gives %s a title of a few words',
    (_, title) => {
      expect(title).toMatch(/^[A-Z][^.]{2,40}$/);
    },
  );
});
