import { asList, get, type JsonValue } from '../kubernetes';
import type { ApplicationSnapshot } from './ApplicationSnapshot';
import { wordAt } from './fields';

type Parent = ApplicationSnapshot['parents'][number];

/**
 * How Argo CD marks what an Application manages.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/
 */
const TRACKING_ID = 'argocd.argoproj.io/tracking-id';
const INSTANCE_LABELS = [
  'argocd.argoproj.io/instance',
  'app.kubernetes.io/instance',
];

/**
 * What made an Application: its owners, such as an ApplicationSet, and the
 * Application that it is a resource of.
 */
export function readArgoParents(application: JsonValue | undefined): Parent[] {
  const metadata = get(application, 'metadata');
  const namespace = wordAt(metadata, 'namespace');
  const owners = asList(get(metadata, 'ownerReferences'))
    .slice(0, 10)
    .flatMap((owner): Parent[] => {
      const kind = wordAt(owner, 'kind');
      const name = wordAt(owner, 'name');
      return kind && name ? [{ kind, namespace, name }] : [];
    });
  const parent = trackedBy(metadata) ?? labelledBy(metadata);
  if (
    !parent ||
    owners.some(({ kind, name }) => kind === 'Application' && name === parent)
  ) {
    return owners;
  }
  const [first, second] = splitOnce(parent, '_');
  return [
    ...owners,
    second === undefined
      ? {
          kind: 'Application',
          namespace: wordAt(application, 'status', 'controllerNamespace'),
          name: first,
        }
      : // Outside the controller's namespace it is <namespace>_<name>.
        { kind: 'Application', namespace: first, name: second },
  ];
}

/** `<application>:<group>/<kind>:<namespace>/<name>`, unless it was copied from elsewhere. */
function trackedBy(metadata: JsonValue | undefined): string | undefined {
  const id = wordAt(metadata, 'annotations', TRACKING_ID);
  const [parent, place] = splitOnce(id ?? '', ':');
  const own = `argoproj.io/Application:${
    wordAt(metadata, 'namespace') ?? ''
  }/${wordAt(metadata, 'name')}`;
  return place === own && parent !== '' ? parent : undefined;
}

/** People also label an Application with its own name. */
function labelledBy(metadata: JsonValue | undefined): string | undefined {
  if (wordAt(metadata, 'annotations', TRACKING_ID) !== undefined) {
    return undefined;
  }
  return INSTANCE_LABELS.map(label => wordAt(metadata, 'labels', label)).find(
    value => value !== undefined && value !== wordAt(metadata, 'name'),
  );
}

function splitOnce(text: string, by: string): [string, string?] {
  const at = text.indexOf(by);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + by.length)];
}
