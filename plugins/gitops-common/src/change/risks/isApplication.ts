import { asText, get } from '../../kubernetes';
import type { ChangedObject } from '../changedObjects';

/** Whether an object is an Application of Argo CD, and not of another project. */
export function isApplication({ kind, before, after }: ChangedObject): boolean {
  const apiVersion = asText(get(after ?? before, 'apiVersion')) ?? '';
  return kind === 'Application' && apiVersion.startsWith('argoproj.io/');
}
