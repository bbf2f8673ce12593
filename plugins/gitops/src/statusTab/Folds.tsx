import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  ApplicationView,
  EntityStatus,
} from '@slipway/plugin-gitops-common/api';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useId, useState } from 'react';
import { DiagnosisView } from '../status/DiagnosisView';
import { gitopsTranslationRef } from '../translation';
import { Changes } from './changes/Changes';
import { changesOf } from './changes/placeChanges';
import { DetailFold } from './DetailFold';
import { Differences } from './differences/Differences';
import { History } from './History';
import { Resources } from './resources/Resources';
import { useApplicationDetail } from './useApplicationDetail';

type Fold = 'diagnoses' | 'differences' | 'resources' | 'history' | 'changes';

/**
 * Differences, resources, history and changes, and the diagnoses where not all of
 * them are above: closed until one is opened.
 */
export function Folds(props: {
  status: EntityStatus;
  application: ApplicationView;
}) {
  const { status, application } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [chosen, setChosen] = useState<Fold>();
  const id = useId();
  const { ref, drift, resources, diagnoses, moreDiagnoses, release } =
    application;
  // The fold goes when all diagnoses are above again.
  const open =
    chosen === 'diagnoses' && moreDiagnoses === 0 ? undefined : chosen;
  const changes = changesOf(application, status.changes);
  const state = useApplicationDetail({
    entityRef: status.entityRef,
    applicationId: application.id,
    wanted: open !== undefined && open !== 'changes',
    readAt: application.readAt,
  });
  const tab = (value: Fold, label: string) => (
    <Tab
      value={value}
      label={label}
      id={`${id}-${value}`}
      aria-controls={open === value ? `${id}-panel` : undefined}
      // The theme's own colors under the pointer are those of the light theme.
      sx={{
        textTransform: 'none',
        '&:hover': { bgcolor: 'action.hover', color: 'text.primary' },
      }}
    />
  );

  return (
    <Box>
      <Tabs
        value={open ?? false}
        onChange={(_, value: Fold) => setChosen(value)}
        aria-label={t('tab.folds')}
        variant="scrollable"
        scrollButtons={false}
        sx={{ borderTop: 1, borderColor: 'divider' }}
      >
        {moreDiagnoses > 0 &&
          tab(
            'diagnoses',
            t('tab.diagnoses', {
              number: String(diagnoses.length + moreDiagnoses),
            }),
          )}
        {tab(
          'differences',
          t('tab.differences', { number: String(drift.count) }),
        )}
        {tab(
          'resources',
          t(resources.unwell > 0 ? 'tab.resourcesUnwell' : 'tab.resources', {
            number: String(resources.count),
            unwell: String(resources.unwell),
          }),
        )}
        {tab('history', t('tab.history'))}
        {tab('changes', t('tab.changes', { number: String(changes.length) }))}
      </Tabs>
      {open && (
        <Box
          role="tabpanel"
          id={`${id}-panel`}
          aria-labelledby={`${id}-${open}`}
          sx={{ p: 2, borderTop: 1, borderColor: 'divider' }}
        >
          {open === 'changes' ? (
            <Changes changes={changes} environments={status.environments} />
          ) : (
            <DetailFold state={state} stored={open === 'history'}>
              {detail => {
                switch (open) {
                  case 'diagnoses':
                    return (
                      <Stack spacing={1.5}>
                        {detail.diagnoses.map((diagnosis, index) => (
                          <DiagnosisView
                            key={index}
                            diagnosis={diagnosis}
                            release={release}
                          />
                        ))}
                      </Stack>
                    );
                  case 'differences':
                    return <Differences detail={detail} />;
                  case 'resources':
                    return <Resources detail={detail} name={ref.name} />;
                  default:
                    return <History detail={detail} name={ref.name} />;
                }
              }}
            </DetailFold>
          )}
        </Box>
      )}
    </Box>
  );
}
