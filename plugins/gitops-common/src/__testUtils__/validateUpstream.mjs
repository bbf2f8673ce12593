// Validates Kubernetes documents (a JSON list on standard input) against the
// upstream schemas and prints [{ name, problem? }]. A process of its own: the
// schemas are packages that only `import` can load.
import { readFileSync } from 'node:fs';

/** Module of each kind, and the schema beside it. */
const schemas = {
  'apps/v1 Deployment': [
    'kubernetes-models/apps/v1/Deployment',
    'IoK8sApiAppsV1Deployment',
  ],
  'apps/v1 StatefulSet': [
    'kubernetes-models/apps/v1/StatefulSet',
    'IoK8sApiAppsV1StatefulSet',
  ],
  'autoscaling/v2 HorizontalPodAutoscaler': [
    'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler',
    'IoK8sApiAutoscalingV2HorizontalPodAutoscaler',
  ],
  'networking.k8s.io/v1 Ingress': [
    'kubernetes-models/networking.k8s.io/v1/Ingress',
    'IoK8sApiNetworkingV1Ingress',
  ],
  'networking.k8s.io/v1 NetworkPolicy': [
    'kubernetes-models/networking.k8s.io/v1/NetworkPolicy',
    'IoK8sApiNetworkingV1NetworkPolicy',
  ],
  'policy/v1 PodDisruptionBudget': [
    'kubernetes-models/policy/v1/PodDisruptionBudget',
    'IoK8sApiPolicyV1PodDisruptionBudget',
  ],
  'v1 ConfigMap': ['kubernetes-models/v1/ConfigMap', 'IoK8sApiCoreV1ConfigMap'],
  'v1 Service': ['kubernetes-models/v1/Service', 'IoK8sApiCoreV1Service'],
  'v1 ServiceAccount': [
    'kubernetes-models/v1/ServiceAccount',
    'IoK8sApiCoreV1ServiceAccount',
  ],
  'gateway.networking.k8s.io/v1 HTTPRoute': [
    '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute',
    'IoK8sSigsGatewayApiApisV1HTTPRoute',
  ],
  'external-secrets.io/v1 ExternalSecret': [
    '@kubernetes-models/external-secrets/external-secrets.io/v1/ExternalSecret',
    'ComGithubExternalSecretsExternalSecretsApisExternalsecretsV1ExternalSecret',
  ],
  'argoproj.io/v1alpha1 Application': [
    '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application',
    'ComGithubArgoprojArgoCdV3PkgApisApplicationV1alpha1Application',
  ],
};

async function loadSchema(name) {
  const [module, schema] = schemas[name];
  const depth = module.split('/').length - (module.startsWith('@') ? 2 : 1);
  const folder = `${'../'.repeat(depth - 1)}_schemas/${schema}.js`;
  return import(new URL(folder, import.meta.resolve(module)).href);
}

/** A view that takes every key that is read out of `unread`. */
function recorded(value, path, unread) {
  if (value === null || typeof value !== 'object') {
    return value;
  }
  const views = new Map();
  for (const [key, inner] of Object.entries(value)) {
    const place = `${path}.${key}`;
    unread.add(place);
    views.set(key, recorded(inner, place, unread));
  }
  return new Proxy(value, {
    get(target, key) {
      unread.delete(`${path}.${String(key)}`);
      return views.has(key) ? views.get(key) : Reflect.get(target, key);
    },
  });
}

async function validate(document) {
  const name = `${document.apiVersion} ${document.kind}`;
  if (!schemas[name]) {
    return { name, problem: 'there is no upstream schema for it here' };
  }
  const schema = await loadSchema(name);
  const unread = new Set();
  if (!schema.validate(recorded(document, '', unread))) {
    return { name, problem: JSON.stringify(schema.validate.errors) };
  }
  // A key that validation never looked at is one that the schema does not have.
  return unread.size > 0
    ? { name, problem: `unknown: ${[...unread].join(', ')}` }
    : { name };
}

const documents = JSON.parse(readFileSync(0, 'utf8'));
const results = [];
for (const document of documents) {
  results.push(await validate(document));
}
process.stdout.write(JSON.stringify(results));
