import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DocumentPath } from '@slipway/plugin-gitops-common';
import Add from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { gitopsTranslationRef } from '../../translation';
import type { Surroundings } from '../surroundings';
import type { NewServiceModel } from '../useNewService';
import { DependencyRows } from './DependencyRows';
import { EnvRows } from './EnvRows';
import { ExposeRows } from './ExposeRows';
import { fieldStarts, optionalFields, type OptionalField } from './fields';
import { HealthRows } from './HealthRows';
import { ImageRow } from './ImageRow';
import { PortRows } from './PortRows';
import { ResourceRows } from './ResourceRows';
import { ScaleRows } from './ScaleRows';
import { SecretRows } from './SecretRows';
import { SelectRow } from './SelectRow';
import { TextRow } from './TextRow';

/** Props of every row of the form. */
export interface RowProps {
  model: NewServiceModel;
  onFocusPath(path: DocumentPath | undefined): void;
}

/** What was understood, as a form that shows only what this service uses. */
export function UnderstoodForm(
  props: RowProps & { surroundings: Surroundings },
) {
  const { model, surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const row = { model, onFocusPath: props.onFocusPath };
  const { spec } = model.draft;
  const unused = optionalFields.filter(field => spec[field] === undefined);
  const labels: Record<OptionalField, string> = {
    system: t('understood.system'),
    language: t('understood.language'),
    ports: t('understood.ports'),
    health: t('understood.readiness'),
    resources: t('understood.size'),
    scale: t('understood.replicas'),
    expose: t('understood.reached'),
    dependencies: t('understood.needs'),
    env: t('understood.env'),
    secrets: t('understood.secrets'),
  };

  return (
    <Box>
      <Typography variant="h6" component="h2" gutterBottom>
        {t('understood.title')}
      </Typography>
      <Existing model={model} surroundings={surroundings} />
      <TextRow {...row} label={t('understood.name')} path="name" />
      <SelectRow
        {...row}
        label={t('understood.kind')}
        path="kind"
        options={[
          { value: 'api', label: t('understood.kindApi') },
          { value: 'web', label: t('understood.kindWeb') },
        ]}
      />
      <TextRow
        {...row}
        label={t('understood.owner')}
        path="owner"
        suggestions={surroundings.owners}
      />
      {spec.system !== undefined && (
        <TextRow {...row} label={labels.system} path="system" />
      )}
      {spec.language !== undefined && (
        <TextRow {...row} label={labels.language} path="language" />
      )}
      {spec.image !== undefined && <ImageRow {...row} />}
      {spec.dependencies !== undefined && (
        <DependencyRows {...row} surroundings={surroundings} />
      )}
      {spec.expose !== undefined && <ExposeRows {...row} />}
      <ScaleRows {...row} standards={surroundings.standards} />
      {spec.ports !== undefined && <PortRows {...row} />}
      {spec.health !== undefined && <HealthRows {...row} />}
      {spec.resources !== undefined && <ResourceRows {...row} />}
      {spec.env !== undefined && <EnvRows {...row} />}
      {spec.secrets !== undefined && <SecretRows {...row} />}
      {unused.length > 0 && (
        <Stack
          direction="row"
          flexWrap="wrap"
          useFlexGap
          spacing={0.75}
          alignItems="center"
          sx={{ mt: 1.5 }}
        >
          <Typography variant="body2" color="text.secondary">
            {t('understood.add')}
          </Typography>
          {unused.map(field => (
            <Chip
              key={field}
              size="small"
              variant="outlined"
              icon={<Add />}
              label={labels[field]}
              onClick={() => model.edit(field, fieldStarts[field])}
            />
          ))}
        </Stack>
      )}
    </Box>
  );
}

function Existing(props: {
  model: NewServiceModel;
  surroundings: Surroundings;
}) {
  const { model, surroundings } = props;
  const { t } = useTranslationRef(gitopsTranslationRef);
  const { name } = model.draft.spec;
  const recorded = surroundings.workloads.find(
    ({ workload }) => workload === name,
  );
  if (!name || !recorded) {
    return null;
  }
  const owner = recorded.owner.replace(/^group:default\//, '');
  const own = surroundings.owners.includes(owner);
  return (
    <Alert severity={own ? 'info' : 'warning'} sx={{ mb: 1 }}>
      {t(own ? 'understood.existing' : 'understood.notYours', { name, owner })}
    </Alert>
  );
}
