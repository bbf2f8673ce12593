/**
 * Annotations of catalog entities that say which Applications are theirs, as the
 * existing Argo CD plugins spell them, and our own.
 *
 * @public
 */
export const applicationAnnotations = {
  workload: 'gitops.slipway.dev/workload',
  appName: 'argocd/app-name',
  appSelector: 'argocd/app-selector',
  appNamespace: 'argocd/app-namespace',
  projectName: 'argocd/project-name',
  instanceName: 'argocd/instance-name',
  kubernetesId: 'backstage.io/kubernetes-id',
} as const;

/**
 * Which Applications an entity asks for. An Application is meant when one of
 * `anyOf` fits and everything else that is given fits too.
 *
 * @public
 */
export interface ApplicationLocator {
  anyOf: (
    | { by: 'release'; team: string; workload: string }
    | { by: 'name'; name: string }
    | { by: 'selector'; labels: Record<string, string> }
    | { by: 'project'; project: string }
    | { by: 'kubernetes-id'; id: string }
  )[];
  namespace?: string;
  project?: string;
  /** Names of instances in display order; all of them where missing. */
  instances?: string[];
  /** Annotations that cannot be used, one sentence each. */
  problems: string[];
}

/**
 * Whether an entity says anything about Applications.
 *
 * @public
 */
export function hasApplications(
  annotations: Readonly<Record<string, string>> | undefined,
): boolean {
  return [
    applicationAnnotations.workload,
    applicationAnnotations.appName,
    applicationAnnotations.appSelector,
    applicationAnnotations.projectName,
  ].some(name => Boolean(annotations?.[name]?.trim()));
}

/**
 * Reads the annotations of an entity. `argocd/app-name` and
 * `argocd/app-selector` may both be there; each adds to what is found.
 * `argocd/project-name` alone means every Application of the project, beside
 * others it narrows them down.
 *
 * @public
 */
export function locateApplications(
  annotations: Readonly<Record<string, string>> | undefined,
): ApplicationLocator {
  const valueOf = (name: keyof typeof applicationAnnotations) =>
    annotations?.[applicationAnnotations[name]]?.trim() || undefined;
  const locator: ApplicationLocator = { anyOf: [], problems: [] };

  const workload = valueOf('workload');
  if (workload) {
    const [team, name, ...rest] = workload.split('/');
    if (team && name && rest.length === 0) {
      locator.anyOf.push({ by: 'release', team, workload: name });
    } else {
      locator.problems.push(
        `The annotation ${applicationAnnotations.workload} is "${workload}", which is not <team>/<workload>.`,
      );
    }
  }
  for (const name of list(valueOf('appName'))) {
    locator.anyOf.push({ by: 'name', name });
  }
  const selector = valueOf('appSelector');
  if (selector) {
    const labels = parseSelector(selector);
    if (labels) {
      locator.anyOf.push({ by: 'selector', labels });
    } else {
      locator.problems.push(
        `The annotation ${applicationAnnotations.appSelector} is "${selector}"; only pairs such as app=checkout,team=payments can be used.`,
      );
    }
  }
  const project = valueOf('projectName');
  if (project) {
    if (locator.anyOf.length === 0 && locator.problems.length === 0) {
      locator.anyOf.push({ by: 'project', project });
    } else {
      locator.project = project;
    }
  }
  const kubernetesId = valueOf('kubernetesId');
  if (kubernetesId) {
    locator.anyOf.push({ by: 'kubernetes-id', id: kubernetesId });
  }
  const instances = list(valueOf('instanceName'));
  return {
    ...locator,
    namespace: valueOf('appNamespace'),
    instances: instances.length > 0 ? instances : undefined,
  };
}

function list(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}

/** `key=value` and `key==value`, joined by commas. */
function parseSelector(text: string): Record<string, string> | undefined {
  const labels: Record<string, string> = {};
  for (const part of list(text)) {
    const match =
      /^([A-Za-z0-9][-A-Za-z0-9_./]*)\s*==?\s*([-A-Za-z0-9_.]*)$/.exec(part);
    if (!match || (match[1] in labels && labels[match[1]] !== match[2])) {
      return undefined;
    }
    labels[match[1]] = match[2];
  }
  return Object.keys(labels).length > 0 ? labels : undefined;
}
