/** `main@sha1:3f78…`, `sha1:3f78…`, and `main/3f78…` of Flux before 2.0. */
const FLUX_COMMIT =
  /^(?:.*@)?sha(?:1|256):([0-9a-f]{7,64})$|^.+\/([0-9a-f]{40})$/;

/** Digests of OCI artifacts are no commits, and as long as those of SHA-256. */
const OCI_DIGEST = /sha256:[0-9a-f]{64}$/;

/**
 * The commit of a revision, for comparing with Git. Snapshots keep revisions as
 * the controller writes them: Flux writes branch and algorithm before the commit
 * (`main@sha1:3f78…`), Argo CD the commit alone.
 *
 * @returns a revision of any other form as it is, such as the version of a chart
 * or the digest of an OCI artifact.
 * https://fluxcd.io/flux/components/source/gitrepositories/#artifact
 *
 * @public
 */
export function commitOfRevision(revision: string): string {
  if (OCI_DIGEST.test(revision)) {
    return revision;
  }
  const match = FLUX_COMMIT.exec(revision);
  return match?.[1] ?? match?.[2] ?? revision;
}
