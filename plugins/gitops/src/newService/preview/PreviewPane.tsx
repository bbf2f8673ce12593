import type { DocumentPath } from '@slipway/plugin-gitops-common';
import type { PlatformStandards } from '@slipway/plugin-gitops-common/standards';
import Paper from '@mui/material/Paper';
import { useCallback, useMemo, useState } from 'react';
import type { PreviewedRelease } from '../model/previewRelease';
import type { BaseFiles } from '../model/useBaseFiles';
import { useShared } from '../model/useShared';
import { countActions } from '../../preview/countActions';
import { FileList } from '../../preview/FileList';
import { FileView } from '../../preview/FileView';
import { FindingList } from '../../preview/FindingList';
import { listFiles } from '../../preview/listFiles';
import { litFiles, litLines } from './litLines';
import { PreviewHeader } from './PreviewHeader';

/** What will be written: environments, files, one of them, its findings. */
export function PreviewPane(props: {
  preview: PreviewedRelease;
  base: BaseFiles;
  standards: PlatformStandards;
  /** Whether the workload gets to the environment by promotion only. */
  later: boolean;
  /** Paths of the field that the person is at. */
  focus: readonly DocumentPath[];
  onEnvironment(name: string): void;
}) {
  const { preview, base, standards, later, focus, onEnvironment } = props;
  const { plan, files, findings, environment } = preview;
  // The file's last words survive a change of the workload's name or of the
  // environment, so that the same file stays in view.
  const [chosen, setChosen] = useState<{
    path: string;
    at: readonly DocumentPath[];
  }>();
  const lit = useMemo(() => litFiles(files, focus), [files, focus]);
  const folders = useMemo(
    () => listFiles({ edits: plan.edits, findings, litFiles: new Set(lit) }),
    [plan.edits, findings, lit],
  );
  const counts = useShared(countActions(plan.edits));

  const fileAt = (path: string | undefined) =>
    path === undefined
      ? undefined
      : plan.edits.find(edit => edit.path === path) ??
        plan.edits.find(edit => lastWord(edit.path) === lastWord(path));
  // A field that got the focus after the choice leads to its own file.
  const followed =
    chosen?.at === focus || lit.includes(fileAt(chosen?.path)?.path ?? '')
      ? undefined
      : lit[0];
  const selected =
    fileAt(followed ?? chosen?.path) ??
    fileAt('/deployment.yaml') ??
    plan.edits[0];
  const selectedPath = selected?.path;
  const litNumbers = useMemo(
    () =>
      litLines(
        files.find(({ path }) => path === selectedPath),
        focus,
      ),
    [files, selectedPath, focus],
  );
  const itsFindings = useMemo(
    () => findings.filter(({ file }) => file === selectedPath),
    [findings, selectedPath],
  );
  const select = useCallback(
    (path: string) => setChosen({ path, at: focus }),
    [focus],
  );

  return (
    <Paper variant="outlined" sx={{ overflow: 'hidden' }}>
      <PreviewHeader
        standards={standards}
        later={later}
        environment={environment}
        counts={counts}
        standIns={preview.standIns.join(', ')}
        loading={base.loading}
        failure={base.error}
        onRetry={base.retry}
        onEnvironment={onEnvironment}
      />
      <FileList folders={folders} selected={selectedPath} onSelect={select} />
      {selected && (
        <FileView
          // Not by the whole path: it has the name that is being typed.
          key={lastWord(selected.path)}
          edit={selected}
          findings={itsFindings}
          lit={litNumbers}
        />
      )}
      <FindingList findings={findings} onSelect={select} />
    </Paper>
  );
}

function lastWord(path: string): string {
  return path.slice(path.lastIndexOf('/'));
}
