import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { gitopsTranslationRef } from '../translation';
import { FixedRelease } from './fix/FixedRelease';
import { parseFix } from './fix/parseFix';
import { UnusableFix } from './fix/UnusableFix';
import type { Surroundings } from './model/Surroundings';
import { NewService } from './NewService';

/** The form as the address asks for it: with a fix filled in, or the person's own. */
export function AddressedService(props: {
  surroundings: Surroundings;
  onRefresh(): void;
}) {
  const { surroundings, onRefresh } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const [query, setQuery] = useSearchParams();
  const parsed = useMemo(() => parseFix(query), [query]);

  if (parsed.state === 'ok') {
    return (
      <FixedRelease
        key={query.toString()}
        fix={parsed.fix}
        surroundings={surroundings}
        onRefresh={onRefresh}
      />
    );
  }
  return (
    <NewService
      surroundings={surroundings}
      notice={
        parsed.state === 'unusable' && (
          <UnusableFix
            reason={t(
              parsed.part === 'release'
                ? 'fix.unusableRelease'
                : 'fix.unusableEdits',
            )}
            onLeave={() => setQuery({})}
          />
        )
      }
      onRefresh={onRefresh}
    />
  );
}
