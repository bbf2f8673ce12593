/** Names of Kubernetes: nothing else is sent on. */
const NAME = /^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/;

/** Names in RBAC may have colons and capitals; none leads elsewhere in a path. */
const OBJECT_NAME = /^[A-Za-z0-9]([-A-Za-z0-9.:_]{0,251}[A-Za-z0-9])?$/;

/** Whether it can be the name of an Application or a namespace. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** Whether it can be the name of any object. */
export function isObjectName(text: string): boolean {
  return OBJECT_NAME.test(text);
}

/** Path of a namespaced kind. */
export function pathOf(options: {
  group: string;
  version: string;
  plural: string;
  namespace?: string;
  name?: string;
}): string[] {
  const { group, version, plural, namespace, name } = options;
  return [
    ...(group === '' ? ['api'] : ['apis', group]),
    version,
    ...(namespace === undefined ? [] : ['namespaces', namespace]),
    plural,
    ...(name === undefined ? [] : [name]),
  ];
}
