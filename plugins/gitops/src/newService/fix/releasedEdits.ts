import type { DocumentPath } from '@slipway/plugin-gitops-common';
import {
  readDescription,
  type ReaderContext,
} from '@slipway/plugin-gitops-common/draft';
import { withValueAt } from '@slipway/plugin-gitops-common/path';
import type { WorkloadSpec } from '@slipway/plugin-gitops-common/spec';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';

/**
 * A released spec as values that a person set, so that the form shows it and
 * nothing is concluded beside it.
 */
export function releasedEdits(
  spec: WorkloadSpec,
  context: { standards: PlatformStandards; reader: ReaderContext },
): Record<DocumentPath, unknown> {
  const { apiVersion: _, ...fields } = spec;
  const edits: Record<DocumentPath, unknown> = { ...fields };
  const read = readDescription({
    description: '',
    standards: context.standards,
    context: { ...context.reader, edits },
  });
  const concluded = Object.keys(read.spec).filter(
    key => key !== 'apiVersion' && !(key in fields),
  );
  return {
    ...edits,
    ...Object.fromEntries(concluded.map(key => [key, null])),
  };
}

/**
 * The same with a fix on it. The form edits whole fields, so the fix goes into
 * them; what leads nowhere stays an edit of its own, which the form then reports.
 */
export function withFix(
  released: Readonly<Record<DocumentPath, unknown>>,
  fix: Readonly<Record<DocumentPath, unknown>>,
): Record<DocumentPath, unknown> {
  let fields: Record<string, unknown> = Object.fromEntries(
    Object.entries(released).filter(([, value]) => value !== null),
  );
  const elsewhere: Record<DocumentPath, unknown> = {};
  for (const [path, value] of Object.entries(fix)) {
    try {
      fields = withValueAt(fields, path, value ?? undefined);
    } catch (error) {
      if (!(error instanceof TypeError)) {
        throw error;
      }
      elsewhere[path] = value;
    }
  }
  const removed = Object.keys(released).filter(key => !(key in fields));
  return {
    ...fields,
    ...Object.fromEntries(removed.map(key => [key, null])),
    ...elsewhere,
  };
}
