import { serialise, sha256, type JsonObject } from '../../kubernetes';
import type { PlannedEdit } from '../changePlan';
import { parseReleaseLock } from '../hand/parseReleaseLock';
import { withFinalizer } from './withFinalizer';

/**
 * Edits of the first change: what runs goes, the Application gets its finalizer,
 * and the lock says which files are left, so that the rest is no hand edit.
 */
export function stopEdits(options: {
  base: ReadonlyMap<string, string>;
  /** Files that go. */
  goes: ReadonlySet<string>;
  lockPath: string;
  /** Path of an Application that has no finalizer yet. */
  applicationPath?: string;
}): PlannedEdit[] {
  const { base, goes, lockPath, applicationPath } = options;
  const after = new Map<string, string>();
  const application =
    applicationPath === undefined ? undefined : base.get(applicationPath);
  if (applicationPath !== undefined && application !== undefined) {
    after.set(applicationPath, withFinalizer(application));
  }
  const lock = base.get(lockPath);
  if (lock !== undefined) {
    after.set(lockPath, lockOfRest(lock, { goes, after }));
  }
  return [...base].map(([path, before]): PlannedEdit => {
    if (goes.has(path)) {
      return { action: 'delete', path, before };
    }
    const now = after.get(path) ?? before;
    return now === before
      ? { action: 'unchanged', path, before }
      : { action: 'update', path, before, after: now };
  });
}

function lockOfRest(
  text: string,
  {
    goes,
    after,
  }: { goes: ReadonlySet<string>; after: ReadonlyMap<string, string> },
): string {
  const lock = parseReleaseLock(text);
  if (!lock.ok) {
    return text;
  }
  const files = Object.entries(lock.value.files)
    .filter(([path]) => !goes.has(path))
    .map(([path, digest]) => {
      const changed = after.get(path);
      return [path, changed === undefined ? digest : sha256(changed)];
    });
  const rest: JsonObject = {
    ...lock.value,
    files: Object.fromEntries(files),
  };
  return serialise(rest).content;
}
