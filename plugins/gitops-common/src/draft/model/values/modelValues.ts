import type { ModelField } from '../modelStatement';
import {
  egressValue,
  healthPathValue,
  hostValue,
  pathValue,
} from './addresses';
import { cpuValue, memoryValue } from './amounts';
import { secretValue, variableValue } from './configuration';
import { argumentsValue, commandValue, imageValue } from './containers';
import { metricValue, portValue, replicasValue, targetValue } from './counts';
import {
  callerValue,
  dependencyValue,
  dependencyVersionValue,
} from './dependencies';
import type { ModelValue } from './ModelValue';
import { nameValue, ownerValue, systemValue } from './names';
import { purposeValue } from './purpose';
import {
  kindValue,
  languageValue,
  sizeValue,
  visibilityValue,
} from './vocabularies';

/** @internal */
export const modelValues: Readonly<Record<ModelField, ModelValue>> = {
  name: nameValue,
  owner: ownerValue,
  system: systemValue,
  purpose: purposeValue,
  kind: kindValue,
  language: languageValue,
  image: imageValue,
  command: commandValue,
  args: argumentsValue,
  port: portValue,
  'health-path': healthPathValue,
  size: sizeValue,
  cpu: cpuValue('request'),
  memory: memoryValue('request'),
  'cpu-limit': cpuValue('limit'),
  'memory-limit': memoryValue('limit'),
  'replicas-min': replicasValue('min'),
  'replicas-max': replicasValue('max'),
  'scale-metric': metricValue,
  'scale-target': targetValue,
  visibility: visibilityValue,
  host: hostValue,
  path: pathValue,
  variable: variableValue,
  secret: secretValue,
  dependency: dependencyValue,
  'dependency-version': dependencyVersionValue,
  egress: egressValue,
  'ingress-from': callerValue,
};
