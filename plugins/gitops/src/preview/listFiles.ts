import type { Finding } from '@slipway/plugin-gitops-common';
import type { PlannedEdit } from '@slipway/plugin-gitops-common/change';

/** A file of the change, as the list shows it. */
export interface ListedFile {
  path: string;
  name: string;
  action: PlannedEdit['action'];
  /** How many findings it has. */
  findings: number;
  /** Whether it has lines from the field that has the focus. */
  lit: boolean;
}

/** The files of a change by folder, in the order of the plan. */
export function listFiles(options: {
  edits: readonly PlannedEdit[];
  findings: readonly Finding[];
  litFiles: ReadonlySet<string>;
}): { folder: string; files: ListedFile[] }[] {
  const folders = new Map<string, ListedFile[]>();
  for (const { path, action } of options.edits) {
    const slash = path.lastIndexOf('/');
    const folder = path.slice(0, Math.max(0, slash));
    const files = folders.get(folder) ?? [];
    folders.set(folder, files);
    files.push({
      path,
      name: path.slice(slash + 1),
      action,
      findings: options.findings.filter(({ file }) => file === path).length,
      lit: options.litFiles.has(path),
    });
  }
  return [...folders].map(([folder, files]) => ({ folder, files }));
}
