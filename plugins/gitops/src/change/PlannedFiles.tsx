import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangePlan } from '@slipway/plugin-gitops-common/change';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { countActions } from '../preview/countActions';
import { FileList } from '../preview/FileList';
import { FileView } from '../preview/FileView';
import { FindingList } from '../preview/FindingList';
import { listFiles } from '../preview/listFiles';
import { gitopsTranslationRef } from '../translation';
import { changedEdits } from './changedEdits';

const NO_LINES: ReadonlySet<number> = new Set();
const NO_FILES: ReadonlySet<string> = new Set();

/** The files that change, one of them with its difference, and the findings. */
export function PlannedFiles(props: { plan: ChangePlan }) {
  const { plan } = props;
  const { edits, findings } = plan;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [chosen, setChosen] = useState<string>();
  const changed = useMemo(() => changedEdits({ edits }), [edits]);
  const folders = useMemo(
    () => listFiles({ edits: changed, findings, litFiles: NO_FILES }),
    [changed, findings],
  );
  // A finding may be of a file that stays as it is.
  const selected =
    edits.find(({ path }) => path === chosen) ??
    changed.find(({ path }) => path.endsWith('/deployment.yaml')) ??
    changed[0];
  const itsFindings = useMemo(
    () => findings.filter(({ file }) => file === selected?.path),
    [findings, selected],
  );
  const counts = countActions(edits);

  return (
    <>
      <Box sx={{ px: 2, pb: 1 }}>
        <Typography variant="body2">
          {t('preview.summary', {
            create: String(counts.create),
            update: String(counts.update),
            remove: String(counts.delete),
            unchanged: String(counts.unchanged),
          })}
        </Typography>
      </Box>
      {changed.length > 0 && (
        <FileList
          folders={folders}
          selected={selected?.path}
          onSelect={setChosen}
        />
      )}
      {selected && (
        <FileView
          key={selected.path}
          edit={selected}
          findings={itsFindings}
          lit={NO_LINES}
        />
      )}
      <FindingList findings={findings} onSelect={setChosen} />
    </>
  );
}
