import { z } from 'zod';
import { commonLabels, fromSpec, NAMESPACE_NAME_LABEL } from '../kubernetes';
import {
  envNameSchema,
  portNumberSchema,
  workloadRefSchema,
} from '../problems';
import type { DependencyKind } from './DependencyKind';

const specSchema = z.strictObject({
  type: z.literal('workload'),
  /** `<team>/<workload>`. */
  ref: workloadRefSchema,
  /** Port of its Service, the standards' Service port unless given. */
  port: portNumberSchema.optional(),
  /** Prefix of its environment variable, the workload's name unless given. */
  envPrefix: envNameSchema.optional(),
});

const catalogueSchema = z.strictObject({
  /** Port of a workload's Service where the spec names none. */
  port: portNumberSchema,
});

function urlVariableOf({
  ref,
  envPrefix,
}: {
  ref: string;
  envPrefix?: string;
}): string {
  const name = ref.split('/')[1].toUpperCase().replace(/-/g, '_');
  // A name may begin with a digit, a variable may not.
  return `${envPrefix ?? name.replace(/^(?=\d)/, '_')}_URL`;
}

/** @public */
export const workload = {
  type: 'workload',
  title: 'Another workload',
  description:
    'A workload of this platform in the same environment, given as <NAME>_URL.',
  specSchema,
  catalogueSchema,
  variablesOf: entry => [urlVariableOf(entry)],
  render({ entry, path, provisioning, workload: requesting }) {
    const [team, name] = entry.ref.split('/');
    const namespace = requesting.namespaceOf({ team, workload: name });
    const port = entry.port ?? provisioning.port;
    return {
      env: [
        {
          name: fromSpec(urlVariableOf(entry), path),
          value: fromSpec(
            `http://${name}.${namespace.value}.svc:${port}`,
            `${path}.ref`,
          ),
        },
      ],
      egress: [
        {
          // No ports: a policy sees the port of the other workload's pods, and
          // the spec names the port of its Service. Its own policy narrows it.
          to: [
            {
              namespaceSelector: {
                matchLabels: { [NAMESPACE_NAME_LABEL]: namespace },
              },
              podSelector: {
                matchLabels: {
                  [commonLabels.name]: fromSpec(name, `${path}.ref`),
                },
              },
            },
          ],
        },
      ],
      objects: [],
      notices: [
        {
          rule: 'dependency-other-half',
          severity: 'info',
          message: `Requests to ${entry.ref} also have to be let in there: this change opens only this side.`,
          remediation: `Have the owner of ${entry.ref} add this workload to its network.ingressFrom, if it is not there.`,
        },
      ],
    };
  },
} satisfies DependencyKind<typeof specSchema, typeof catalogueSchema>;
