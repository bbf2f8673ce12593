import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { gitopsTranslationRef } from '../../translation';
import type { OptionalField } from './optionalFields';

/** What the optional fields are called, in the form and where they are added. */
export function useFieldLabels(): Readonly<Record<OptionalField, string>> {
  const { t } = useTranslationRef(gitopsTranslationRef);
  return useMemo(
    () => ({
      dependencies: t('understood.needs'),
      env: t('understood.env'),
      secrets: t('understood.secrets'),
      ports: t('understood.ports'),
      expose: t('understood.reached'),
      health: t('understood.health'),
      resources: t('understood.size'),
      language: t('understood.language'),
      system: t('understood.system'),
      description: t('understood.description'),
      command: t('understood.command'),
      args: t('understood.args'),
      files: t('understood.files'),
      network: t('understood.network'),
    }),
    [t],
  );
}
