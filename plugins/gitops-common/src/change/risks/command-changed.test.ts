import type { JsonObject } from '../../kubernetes';
import { changeOf, checkByHand } from '../__testUtils__/changeOf';
import { checkRisk } from '../__testUtils__/checkRisk';
import { commandChanged } from './command-changed';

const pod = (container: JsonObject) => ({
  spec: { template: { spec: { containers: [{ name: 'c', ...container }] } } },
});

describe('command-changed', () => {
  it('finds what is started otherwise, and repeats none of it', () => {
    expect(
      checkByHand(
        commandChanged,
        changeOf(
          'Deployment',
          pod({ args: ['serve'] }),
          pod({
            command: ['sh', '-c', 'env'],
            args: ['--password=hunter2'],
            lifecycle: { postStart: { exec: { command: ['sh'] } } },
          }),
        ),
      ),
    ).toEqual([
      'The container "c" of the Deployment "a" starts with another command.',
      'The container "c" of the Deployment "a" starts with other arguments.',
      'The container "c" of the Deployment "a" starts with other lifecycle hooks.',
    ]);
  });

  it('finds nothing where only the image changes', () => {
    expect(checkRisk(commandChanged, { before: {}, after: {} })).toEqual([]);
    expect(
      checkByHand(
        commandChanged,
        changeOf(
          'Deployment',
          pod({ command: ['a'], image: 'a:1' }),
          pod({ command: ['a'], image: 'a:2' }),
        ),
      ),
    ).toEqual([]);
  });
});
