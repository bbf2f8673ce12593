import {
  exampleApplication,
  exampleStatus,
} from '../__testUtils__/exampleStatus';
import { applicationTitle, columnsOf } from './columnsOf';

describe('columnsOf', () => {
  const status = exampleStatus();
  const titles = (...args: Parameters<typeof columnsOf>) =>
    columnsOf(...args).map(({ title }) => title);

  it('shows an environment without an Application among those that have one', () => {
    expect(
      titles(status, [exampleApplication('prod'), exampleApplication('dev')], {
        gaps: true,
      }),
    ).toEqual(['Development', 'Staging', 'Production']);
  });

  it('shows no gaps where things are filtered or nothing is placed', () => {
    const elsewhere = exampleApplication('dev', { environment: undefined });
    expect(
      titles(status, [exampleApplication('dev')], { gaps: false }),
    ).toEqual(['Development']);
    expect(titles(status, [elsewhere], { gaps: true })).toEqual([
      'checkout-dev',
    ]);
  });

  it('puts an environment that the standards do not have last', () => {
    const edge = exampleApplication('edge');
    expect(
      titles(status, [edge, exampleApplication('dev')], { gaps: false }),
    ).toEqual(['Development', 'edge']);
    expect(applicationTitle(status, edge)).toBe('checkout-edge');
  });
});
