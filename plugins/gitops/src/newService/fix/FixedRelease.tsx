import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PageBody } from '@slipway/plugin-gitops-react';
import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { gitopsTranslationRef } from '../../translation';
import { LoadingPage } from '../LoadingPage';
import type { Surroundings } from '../model/Surroundings';
import { NewService } from '../NewService';
import { FixNotice } from './FixNotice';
import type { Fix } from './parseFix';
import { UnusableFix } from './UnusableFix';
import { useFixBeginning } from './useFixBeginning';

/** The page with a release and its fix filled in. */
export function FixedRelease(props: {
  fix: Fix;
  surroundings: Surroundings;
  onRefresh(): void;
}) {
  const { fix, surroundings, onRefresh } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { value, error, retry } = useFixBeginning(fix, surroundings);
  const [, setQuery] = useSearchParams();
  const leave = useCallback(() => setQuery({}), [setQuery]);
  const beginning = useMemo(
    () => value && { ...value.beginning, leave },
    [value, leave],
  );

  if (error) {
    return (
      <PageBody title={t('newService.title')}>
        <UnusableFix reason={error.message} onRetry={retry} onLeave={leave} />
      </PageBody>
    );
  }
  if (!value || !beginning) {
    return <LoadingPage />;
  }
  return (
    <NewService
      surroundings={surroundings}
      beginning={beginning}
      notice={
        <FixNotice
          release={fix.release}
          values={value.values}
          onLeave={leave}
        />
      }
      onRefresh={onRefresh}
    />
  );
}
