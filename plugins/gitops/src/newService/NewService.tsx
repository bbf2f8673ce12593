import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { gitOpsApiRef } from '../api/GitOpsApi';
import { HandEdits } from '../handEdits/HandEdits';
import { OpenBar } from '../open/OpenBar';
import { useOpenChange } from '../open/useOpenChange';
import { SideBySide } from '../preview/SideBySide';
import { gitopsTranslationRef } from '../translation';
import { DescriptionField } from './description/DescriptionField';
import { DraftsMenu } from './description/DraftsMenu';
import { mayOpenNothing, type Surroundings } from './model/Surroundings';
import { keepDraft } from './model/keepDraft';
import type { Beginning } from './model/useKeptState';
import { useNewService } from './model/useNewService';
import { useShared } from './model/useShared';
import { isEmpty } from './model/Written';
import { findBlocker, isEntered } from './open/findBlocker';
import { useBlockerText } from './open/useBlockerText';
import { PageNotices } from './PageNotices';
import { PreviewPane } from './preview/PreviewPane';
import { ReadBy } from './reading/ReadBy';
import { RefineBox } from './refine/RefineBox';
import { Understood } from './Understood';

const NO_FIELD: readonly DocumentPath[] = [];

/** Describe, see what was understood and what will be written, open. */
export function NewService(props: {
  surroundings: Surroundings;
  /** What it begins with instead of what the person wrote before. */
  beginning?: Beginning;
  /** A word on the beginning. */
  notice?: ReactNode;
  /** Reads the surroundings again. */
  onRefresh(): void;
}) {
  const { surroundings, beginning, notice, onRefresh } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const api = useApi(gitOpsApiRef);
  const model = useNewService(surroundings, beginning);
  const { written, draft, environment, actions, base } = model;
  // Kept when the field is left, so that its lines can be looked at.
  const [focus, setFocus] = useState(NO_FIELD);
  const leaveFields = useCallback(() => setFocus(NO_FIELD), []);
  const { source } = model;
  const [accepted, setAccepted] = useState<string>();
  const planned = model.preview?.plan.digest;
  // Said of one plan, it does not hold for another.
  const overwriteHandEdits = planned !== undefined && accepted === planned;
  const { description, edits } = written;
  const { opening, plan, open, acknowledge } = useOpenChange(
    {
      of: [description, edits, environment, JSON.stringify(source)],
      environment,
      overwriteHandEdits,
    },
    { onMoved: onRefresh, onOpened: actions.markOpened },
  );
  // Where the backend planned something else, its plan is what is true.
  const preview = useMemo(
    () =>
      plan && model.preview
        ? { ...model.preview, plan, findings: plan.findings }
        : model.preview,
    [plan, model.preview],
  );
  const blocker = useShared(
    findBlocker({ ...model, preview, overwriteHandEdits }, surroundings),
  );
  const blockerText = useBlockerText(blocker, environment);
  const readSource = async () => source ?? keepDraft(api, written);
  const latest = useRef({ written, preview, open, readSource });
  latest.current = { written, preview, open, readSource };
  const readWritten = useCallback(() => latest.current.written, []);
  const openShown = useCallback(() => {
    const now = latest.current;
    if (now.preview) {
      now.open(now.preview.plan, now.readSource);
    }
  }, []);
  const describeAnother = useCallback(() => {
    acknowledge();
    actions.describeAnother();
  }, [acknowledge, actions]);
  const empty = isEmpty(written);
  const title = beginning
    ? t('fix.pageTitle', {
        workload: beginning.released.release.workload,
        environment: beginning.released.release.environment,
      })
    : t('newService.title');

  const readOnly = mayOpenNothing(surroundings);
  // One element while nothing in it changes, so that the page's head is left
  // alone while somebody types.
  const drafts = useMemo(
    () => (
      <DraftsMenu
        empty={empty}
        readOnly={readOnly}
        readWritten={readWritten}
        actions={actions}
      />
    ),
    [empty, readOnly, readWritten, actions],
  );

  const { progress, model: modelState } = model;
  const readBy = useMemo(
    () => <ReadBy progress={progress} state={modelState} />,
    [progress, modelState],
  );

  return (
    <PageBody title={title} actions={drafts}>
      <Stack spacing={2.5}>
        {notice}
        <PageNotices surroundings={surroundings} />
        <DescriptionField
          description={written.description}
          draft={draft}
          focus={focus}
          examples={!beginning}
          readBy={readBy}
          onChange={actions.setDescription}
          onFocus={leaveFields}
        />
        {empty ? (
          <Typography color="text.secondary" sx={{ py: 4, maxWidth: 640 }}>
            {t('newService.empty')}
          </Typography>
        ) : (
          <>
            <RefineBox model={model} surroundings={surroundings} />
            <SideBySide
              files={preview?.files.length ?? 0}
              findings={preview?.findings.length ?? 0}
              formLabel={t('newService.tabForm')}
              form={
                <Understood
                  model={model}
                  surroundings={surroundings}
                  onFocusField={setFocus}
                />
              }
              preview={
                preview && (
                  <PreviewPane
                    preview={preview}
                    base={base}
                    standards={surroundings.standards}
                    later={!isEntered(model, surroundings)}
                    focus={focus}
                    onEnvironment={model.setEnvironment}
                  />
                )
              }
            />
            {preview && (
              <HandEdits
                items={preview.handEdits}
                accepted={overwriteHandEdits}
                onAccept={checked => setAccepted(checked ? planned : undefined)}
              />
            )}
            <OpenBar
              opening={opening}
              environment={environment}
              blocker={blockerText}
              another={t('open.another')}
              onOpen={openShown}
              onAcknowledge={acknowledge}
              onAnother={describeAnother}
            />
          </>
        )}
      </Stack>
    </PageBody>
  );
}
