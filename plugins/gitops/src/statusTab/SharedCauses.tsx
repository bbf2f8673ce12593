import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import { DiagnosisView } from '../status/DiagnosisView';
import { gitopsTranslationRef } from '../translation';
import { applicationTitle } from './columnsOf';

/** Causes of several Applications, each said once. */
export function SharedCauses(props: { status: EntityStatus }) {
  const { status } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);

  return (
    <>
      {status.sharedCauses.map(({ key, title, applications: ids, total }) => {
        const here = status.applications.filter(({ id }) => ids.includes(id));
        const diagnosis = here
          .flatMap(({ diagnoses }) => diagnoses)
          .find(({ sharedCause }) => sharedCause === key);
        return (
          <Alert key={key} severity="warning">
            {t('tab.sharedCause', {
              count: total,
              title,
              where: here.map(app => applicationTitle(status, app)).join(', '),
            })}
            {diagnosis && <DiagnosisView diagnosis={diagnosis} />}
          </Alert>
        );
      })}
    </>
  );
}
