import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StatusSkeleton } from '../status/StatusSkeleton';
import { gitopsTranslationRef } from '../translation';

/** What of a release is to come, and a word when that takes long. */
export function ReleaseSkeleton(props: { heights: readonly number[] }) {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return (
    <StatusSkeleton
      heights={props.heights}
      words={{ loading: t('change.loading'), slow: t('change.slow') }}
    />
  );
}
