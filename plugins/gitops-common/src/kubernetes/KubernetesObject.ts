import type { JsonValue } from './json';

/**
 * A Kubernetes document as data.
 *
 * @public
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    [key: string]: JsonValue | undefined;
  };
  [key: string]: JsonValue | KubernetesObject['metadata'] | undefined;
}
