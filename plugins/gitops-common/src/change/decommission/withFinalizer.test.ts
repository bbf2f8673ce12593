import { smallestSpec } from '../../__testUtils__/exampleSpecs';
import { exampleStandards } from '../../__testUtils__/exampleStandards';
import { renderRelease } from '../../render';
import { hasFinalizer, withFinalizer } from './withFinalizer';

const FINALIZER = 'resources-finalizer.argocd.argoproj.io';

describe('hasFinalizer', () => {
  it.each([
    [[FINALIZER], true],
    [[`${FINALIZER}/background`], true],
    [['other', FINALIZER], true],
    [['other'], false],
    [[`${FINALIZER}.example`], false],
    [undefined, false],
  ])('of %j is %s', (finalizers, expected) => {
    expect(
      hasFinalizer({
        metadata: finalizers === undefined ? {} : { finalizers },
      }),
    ).toBe(expected);
  });
});

describe('withFinalizer', () => {
  it('writes what an environment with finalizer renders', () => {
    const rendered = (finalizer: boolean) => {
      const standards = exampleStandards();
      standards.environments[0].application.finalizer = finalizer;
      return (
        renderRelease({
          spec: smallestSpec,
          standards,
          environment: 'dev',
        }).files.find(({ area }) => area === 'application')?.content ?? ''
      );
    };
    expect(withFinalizer(rendered(false))).toBe(rendered(true));
  });

  it('keeps the finalizers of others', () => {
    expect(
      withFinalizer('kind: Application\nmetadata:\n  finalizers: [other]\n'),
    ).toBe(
      `kind: Application\nmetadata:\n  finalizers:\n    - other\n    - ${FINALIZER}\n`,
    );
  });
});
