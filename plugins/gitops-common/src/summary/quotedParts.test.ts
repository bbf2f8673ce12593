import { quotedParts } from './quotedParts';

describe('parts of a sentence that are a message of someone else', () => {
  it('are what follows a colon and stands in a message', () => {
    expect(
      quotedParts('The policy "x" refuses the Job "a": replicas must be 5.', [
        'admission webhook "x" denied the request: replicas must be 5',
      ]),
    ).toEqual(['replicas must be 5']);
  });

  it('are long runs of its words', () => {
    expect(
      quotedParts('It says that it is not allowed to do this here, so wait.', [
        'you are told it is not allowed to do this here',
      ]),
    ).toEqual(['it is not allowed to do this']);
  });

  it('are none of our own words', () => {
    expect(
      quotedParts(
        'The image "a:1" cannot be pulled: the registry a has no tag.',
        ['Back-off pulling image "a:1"', 'ImagePullBackOff'],
      ),
    ).toEqual([]);
  });
});
