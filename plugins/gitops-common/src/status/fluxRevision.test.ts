import { commitOfRevision } from './fluxRevision';

const sha1 = '3f786850e387550fdab836ed7e6dc881de23001b';
const sha256 = 'a'.repeat(64);

describe('commitOfRevision', () => {
  it.each([
    [`main@sha1:${sha1}`, sha1],
    [`feature/x@sha1:${sha1}`, sha1],
    [`sha1:${sha1}`, sha1],
    [`refs/heads/main@sha1:${sha1}`, sha1],
    [`main/${sha1}`, sha1],
    [sha1, sha1],
  ])('of %s is %s', (revision, commit) => {
    expect(commitOfRevision(revision)).toBe(commit);
  });

  it.each(['1.2.3', '20.1.0+1', `latest@sha256:${sha256}`, 'main', ''])(
    'leaves %j as it is',
    revision => {
      expect(commitOfRevision(revision)).toBe(revision);
    },
  );
});
