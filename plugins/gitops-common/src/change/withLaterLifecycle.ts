import { parseDocument } from 'yaml';
import { asObject, serialise } from '../kubernetes';
import type { RenderedFile } from '../render/rendered';
import type { PlatformStandards } from '../standards';

/**
 * The catalog entity of a release, with the lifecycle of the furthest
 * environment that the workload reached: a release to dev does not make an
 * experiment of what runs in prod.
 *
 * @public
 */
export function withLaterLifecycle(options: {
  file: RenderedFile;
  /** Text of the entity on the base branch. */
  before: string | undefined;
  /** Environment of the release. */
  environment: string;
  standards: PlatformStandards;
}): string {
  const { file, before, environment, standards } = options;
  if (before === undefined || before === file.content) {
    return file.content;
  }
  const present = parseDocument(before).getIn(['spec', 'lifecycle']);
  const { lifecycle } = standards.catalog;
  const names = standards.environments.map(({ name }) => name);
  const reached = names.findIndex(name => lifecycle[name] === present);
  return typeof present === 'string' && reached > names.indexOf(environment)
    ? serialise({
        ...file.document,
        spec: { ...asObject(file.document.spec), lifecycle: present },
      }).content
    : file.content;
}
