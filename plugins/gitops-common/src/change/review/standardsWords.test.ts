import { exampleStandardsText } from '../../__testUtils__/exampleStandards';
import { reviewByHand } from './__testUtils__/reviewByHand';

describe('standardsWords', () => {
  it('tells what comes and goes of a list of the standards', () => {
    const { platform } = reviewByHand(
      {
        'platform/standards.yaml': text =>
          text.replace(
            /allowedRegistries:.*\n(?:( +)- .*\n)*/,
            'allowedRegistries: [docker.io, registry.acme.dev]\n',
          ),
      },
      {
        base: [
          { path: 'platform/standards.yaml', content: exampleStandardsText },
        ],
      },
    );
    expect(platform[0].words.at(-1)).toBe(
      'images.allowedRegistries gets docker.io.',
    );
  });
});
