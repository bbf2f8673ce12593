import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EntityStatus } from '@slipway/plugin-gitops-common/api';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import { gitopsTranslationRef } from '../translation';

/** What was looked for and is not shown: the reason and what to do. */
export function NotShown(props: { items: EntityStatus['notShown'] }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  const titles = {
    'not-found': t('status.notFound'),
    'other-entity': t('status.otherEntity'),
    denied: t('status.denied'),
    'unknown-instance': t('status.unknownInstance'),
    'no-annotation': t('status.noAnnotation'),
  };
  return (
    <>
      {props.items.map(({ reason, message, remedy }) => (
        <Alert key={message} severity="info" sx={{ overflowWrap: 'anywhere' }}>
          <AlertTitle component="h3">{titles[reason]}</AlertTitle>
          {message} {remedy}
        </Alert>
      ))}
    </>
  );
}
