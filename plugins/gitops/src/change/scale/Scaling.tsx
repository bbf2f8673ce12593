import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ChangeSource } from '@slipway/plugin-gitops-common/api';
import { useMemo, useState } from 'react';
import { gitopsTranslationRef } from '../../translation';
import { ChangeDesk } from '../ChangeDesk';
import type { ChangeProps } from '../ChangeProps';
import { ReleasedFields } from '../ReleasedFields';
import { usePreview } from '../usePreview';
import { useReleasedSpec } from '../useReleasedSpec';
import { specScale, standardScale } from './presentScale';
import {
  presentChoice,
  readScaleChoice,
  type ScaleChoice,
} from './ScaleChoice';
import { ScaleFields } from './ScaleFields';

/** Another number of replicas in one environment. */
export function Scaling(props: ChangeProps) {
  const { release, surroundings, onRefresh } = props;
  const { team, workload, environment } = release;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const released = useReleasedSpec(release, surroundings);
  const { value: spec } = released;
  const [changed, setChanged] = useState<ScaleChoice>();
  const present = useMemo(
    () =>
      spec && {
        own: specScale(spec, environment),
        standard: standardScale(surroundings.standards, environment),
      },
    [spec, environment, surroundings.standards],
  );
  const choice = changed ?? (present && presentChoice(present));
  const chosen = choice && present && readScaleChoice(choice, present);
  const source: ChangeSource | undefined = chosen?.ok
    ? { edit: { team, workload, edits: { scale: chosen.scale } } }
    : undefined;
  const preview = usePreview(source, environment);
  const problems = {
    same: t('scale.same'),
    number: t('scale.number'),
    order: t('scale.order'),
  };
  const missing =
    chosen && !chosen.ok ? problems[chosen.problem] : t('change.loading');

  return (
    <ChangeDesk
      title={t('change.scaleTitle', { workload, environment })}
      release={release}
      source={source}
      missing={chosen?.ok ? undefined : missing}
      preview={preview}
      onMoved={onRefresh}
    >
      <ReleasedFields released={released}>
        {() =>
          present &&
          choice && (
            <ScaleFields
              present={present}
              choice={choice}
              problem={changed && chosen && !chosen.ok ? missing : undefined}
              onChange={setChanged}
            />
          )
        }
      </ReleasedFields>
    </ChangeDesk>
  );
}
