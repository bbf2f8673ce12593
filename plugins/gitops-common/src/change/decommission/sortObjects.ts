import {
  asText,
  commonLabels,
  get,
  podOf,
  type JsonObject,
} from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';

/**
 * The objects of a release by what stopping does to them.
 */
export interface SortedObjects {
  /** Hold data, or serve what does: they stay until the last change. */
  data: ChangedObject[];
  /** Stay where there is no data, so that the folder does not get empty. */
  anchors: ChangedObject[];
  /** Run the workload, or are of no use without it. */
  running: ChangedObject[];
}

/** Do nothing by themselves, and every rendered workload has them. */
const ANCHOR_KINDS = ['ServiceAccount', 'NetworkPolicy'];

/**
 * Sorts the objects of a release for a decommissioning in two steps. The folder
 * of an Application must not get empty while the Application is there: automated
 * sync without allowEmpty refuses to delete everything, and Git has no empty
 * folders for it to read.
 */
export function sortObjects(objects: readonly ChangedObject[]): SortedObjects {
  const services = objects.filter(ownsData).flatMap(({ before }) => {
    const name = nameLabel(before);
    return name === undefined ? [] : [name];
  });
  const data = objects.filter(
    object =>
      ownsData(object) ||
      services.includes(nameLabel(object.before) ?? '') ||
      object.kind === 'PersistentVolumeClaim',
  );
  const rest = objects.filter(object => !data.includes(object));
  const anchors = data.length > 0 ? [] : anchorsAmong(rest);
  return {
    data,
    anchors,
    running: rest.filter(object => !anchors.includes(object)),
  };
}

function anchorsAmong(objects: readonly ChangedObject[]): ChangedObject[] {
  const quiet = objects.filter(
    ({ before }) => !before || podOf(before) === undefined,
  );
  const usual = quiet.filter(({ kind }) => ANCHOR_KINDS.includes(kind));
  return usual.length > 0 ? usual : quiet;
}

/** Whether objects with pods of their own would go with the workload. */
export function runsSomething({ running }: SortedObjects): boolean {
  return running.some(({ before }) => before && podOf(before) !== undefined);
}

function ownsData({ kind, before }: ChangedObject): boolean {
  return (
    kind === 'StatefulSet' &&
    get(before, 'spec', 'volumeClaimTemplates', 0) !== undefined
  );
}

function nameLabel(object: JsonObject | undefined): string | undefined {
  return asText(get(object, 'metadata', 'labels', commonLabels.name));
}
