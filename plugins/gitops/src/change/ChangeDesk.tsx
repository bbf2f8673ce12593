import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReleaseName } from '@slipway/plugin-gitops-common';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import { PageBody } from '@slipway/plugin-gitops-react';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { HandEdits } from '../handEdits/HandEdits';
import { OpenBar } from '../open/OpenBar';
import { useOpenChange } from '../open/useOpenChange';
import { SideBySide } from '../preview/SideBySide';
import { useEntityTabPath } from '../status/useEntityTabPath';
import { gitopsTranslationRef } from '../translation';
import { changedEdits } from './changedEdits';
import { ChangeProblem } from './ChangeProblem';
import { useChangeBlocker } from './useChangeBlocker';
import { useMayOpen } from './useMayOpen';
import type { PreviewState } from './usePreview';
import { WrittenChange } from './WrittenChange';

/** What to do, what would be written, and the opening of it. */
export function ChangeDesk(props: {
  title: string;
  release: Required<ReleaseName>;
  /** What is asked for, once enough is chosen. */
  source: ChangeSource | undefined;
  /** What is still to be chosen or confirmed, as a sentence. */
  missing?: string;
  preview: PreviewState;
  /** Whether the left side tells the differences of the spec itself. */
  tellsDifferences?: boolean;
  /** What is released may be another than the page knows. */
  onMoved?(): void;
  children: ReactNode;
}) {
  const { title, release, source, missing, preview: state } = props;
  const { environment, team, workload } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const navigate = useNavigate();
  const tab = useEntityTabPath()(`component:default/${workload}`);
  const mayOpen = useMayOpen(release);
  const { preview } = state;
  const [accepted, setAccepted] = useState<string>();
  // Said of one plan, it does not hold for another.
  const overwriteHandEdits =
    preview !== undefined && accepted === preview.plan.digest;
  const { opening, open, acknowledge } = useOpenChange(
    {
      of: [JSON.stringify(source), environment],
      environment,
      overwriteHandEdits,
    },
    {
      onMoved: () => {
        state.reload();
        props.onMoved?.();
      },
    },
  );
  const isDenied = mayOpen === false && state.error?.name === 'NotAllowedError';
  const blocker = useChangeBlocker({
    mayOpen,
    missing,
    state,
    overwriteHandEdits,
  });

  return (
    <PageBody
      title={title}
      subtitle={tab && <Link to={tab}>{t('change.toTab', { workload })}</Link>}
    >
      <Stack spacing={2.5}>
        {mayOpen === false && (
          <Alert severity="info">
            {t('changeMenu.denied', { workload, environment, team })}
          </Alert>
        )}
        {state.error && !isDenied && (
          <ChangeProblem error={state.error} onRetry={state.reload} />
        )}
        {!isDenied && (
          <SideBySide
            files={preview ? changedEdits(preview.plan).length : 0}
            findings={preview?.plan.findings.length ?? 0}
            formLabel={t('change.what')}
            form={props.children}
            preview={
              <WrittenChange
                state={state}
                tellsDifferences={props.tellsDifferences}
              />
            }
          />
        )}
        {preview && (
          <HandEdits
            items={preview.handEdits}
            accepted={overwriteHandEdits}
            onAccept={checked =>
              setAccepted(checked ? preview.plan.digest : undefined)
            }
          />
        )}
        <OpenBar
          opening={opening}
          environment={environment}
          blocker={blocker}
          another={t('change.another')}
          onOpen={() =>
            preview && source && open(preview.plan, async () => source)
          }
          onAcknowledge={acknowledge}
          onAnother={() => (tab ? navigate(tab) : acknowledge())}
        />
      </Stack>
    </PageBody>
  );
}
