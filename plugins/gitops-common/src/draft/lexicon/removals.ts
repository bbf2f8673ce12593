import type { DocumentPath } from '../../vocabulary';

/**
 * What people call a field that they want to take out, and what becomes of it:
 * the paths go, or one of them gets a value.
 *
 * @internal
 */
export interface RemovableField {
  phrase: string;
  paths: readonly DocumentPath[];
  /** Set at the first path instead of taking it out. */
  value?: unknown;
  /** The phrase has a verb of its own. */
  isWhole?: true;
}

const MEMORY = '(memory|ram|mem)';
const LIMIT = '(limit|limits|cap|maximum|max|ceiling)';
const REQUEST = '(request|requests|setting|settings|reservation|amount)';

/** @internal */
export const removableFields: readonly RemovableField[] = [
  field(`${MEMORY} ${LIMIT}`, 'resources.memoryLimit'),
  field(`${LIMIT} (of|on|for) [the] ${MEMORY}`, 'resources.memoryLimit'),
  field(`(cpu|processor) ${LIMIT}`, 'resources.cpuLimit'),
  field(`${LIMIT} (of|on|for) [the] cpu`, 'resources.cpuLimit'),
  field(
    `(resource|all) (limit|limits)`,
    'resources.cpuLimit',
    'resources.memoryLimit',
  ),
  field(`${MEMORY} ${REQUEST}`, 'resources.memory'),
  field(`cpu ${REQUEST}`, 'resources.cpu'),
  field('(resources|resource settings|resource requests)', 'resources'),
  field('[t-shirt] size', 'resources.size'),
  field(
    '(autoscaling|auto-scaling|auto scaling|autoscaler|hpa|horizontal pod autoscaler|horizontal autoscaling)',
    'scale.max',
    'scale.metric',
    'scale.target',
  ),
  field('(replica count|replicas setting|number of replicas)', 'scale'),
  field(
    '(health check|healthcheck|health checks|health probe|health-check)',
    'health.readiness',
  ),
  field('(probes|all probes|health settings)', 'health'),
  field('(host|hostname|host name|domain|domain name)', 'expose.host'),
  field('(path|path prefix|base path|prefix)', 'expose.path'),
  {
    phrase: '(ingress|exposure|route|httproute|ingress route|external access)',
    paths: ['expose.visibility'],
    value: 'none',
  },
  {
    phrase:
      '(hide|close|block|shield|lock|cut|keep|take) [(it|this|the service|the api|the app)] [(off|down|away)] (from|to|off) [the] (internet|public|outside|world|outside world|public internet)',
    paths: ['expose.visibility'],
    value: 'internal',
    isWhole: true,
  },
  field('(command|start command|entrypoint|entry point)', 'command'),
  field('(args|arguments|parameters|flags)', 'args'),
  field('system', 'system'),
  field('(description|purpose)', 'description'),
  field('(env vars|env variables|environment variables|variables|envs)', 'env'),
  field('(all|the) secrets', 'secrets'),
  field('(all|the) dependencies', 'dependencies'),
  field(
    '(egress|egress rules|outgoing traffic|outbound traffic)',
    'network.egressTo',
  ),
  field('(callers|allowed callers|ingress rules)', 'network.ingressFrom'),
];

function field(phrase: string, ...paths: DocumentPath[]): RemovableField {
  return { phrase, paths };
}

/** Verbs that take out what follows, beside those that say no to it. @internal */
export const removalVerbs =
  /^(?:remove|removes|removed|removing|drop|drops|dropping|delete|deletes|deleting|disable|disabling|ditch|ditching|scrap|scrapping|kill|killing|unset|clear|reset|strip|cut|cutting|lose|losing|forget|eliminate|eliminating)$/;

/** Take out what stands between them and "out". @internal */
export const movingVerbs =
  /^(?:take|takes|throw|pull|rip|leave|kick|move|put)$/;

/** @internal */
export const outwards = /^(?:out|away|off)$/;

/** Take out what follows when something comes in its place. @internal */
export const exchangeVerbs = /^(?:replace|swap|exchange|switch|change)$/;

/** Behind what is exchanged, before what comes instead. @internal */
export const exchangeJoints = /^(?:with|by|for|against|to)$/;
