import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import { useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { ChangeDesk } from '../ChangeDesk';
import type { ChangeProps } from '../ChangeProps';
import { ReleasedFields } from '../ReleasedFields';
import { usePreview } from '../usePreview';
import { useReleasedSpec } from '../useReleasedSpec';
import { ImageFields } from './ImageFields';
import { imageIn, versionEdits, versionText } from './imageVersion';
import { useImagesElsewhere } from './useImagesElsewhere';

/** Another version of the image that an environment runs. */
export function NewImage(props: ChangeProps) {
  const { release, surroundings, onRefresh } = props;
  const { team, workload, environment } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const released = useReleasedSpec(release, surroundings);
  const elsewhere = useImagesElsewhere(release, surroundings);
  const [version, setVersion] = useState('');
  const present = released.value && imageIn(released.value, environment);
  const edits = versionEdits(version);
  const isPresent = present && versionText(present) === version.trim();
  const chosen = present && !isPresent && Object.keys(edits).length > 0;
  const source: ChangeSource | undefined = chosen
    ? { edit: { team, workload, edits } }
    : undefined;
  const preview = usePreview(source, environment);
  const missing = () => {
    if (!present) {
      return t('change.loading');
    }
    return isPresent ? t('image.same') : t('image.missing');
  };

  return (
    <ChangeDesk
      title={t('change.imageTitle', { workload, environment })}
      release={release}
      source={source}
      missing={source ? undefined : missing()}
      preview={preview}
      onMoved={onRefresh}
    >
      <ReleasedFields released={released}>
        {spec => (
          <ImageFields
            present={imageIn(spec, environment)}
            elsewhere={elsewhere.value ?? []}
            version={version}
            problem={isPresent && version ? t('image.same') : undefined}
            onChange={setVersion}
          />
        )}
      </ReleasedFields>
    </ChangeDesk>
  );
}
