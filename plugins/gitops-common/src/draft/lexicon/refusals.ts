import type { RefusalReason } from '../draft';

/**
 * A wish that the platform does not grant.
 *
 * @internal
 */
export interface RefusedWish {
  reason: RefusalReason;
  phrases: readonly string[];
  message: string;
  alternative: string;
  path?: string;
  /** It is the kind of workload that was asked for. */
  isKind?: boolean;
  /** Where "no X" is the wish itself: "no Deployment". */
  negated?: boolean;
}

const SIZE = '[{size:memory}]';
const MOUNT = '[(mounted|mount)] [(at|under|on|to|in)] [{at:path}]';

/** @internal */
export const refusedWishes: readonly RefusedWish[] = [
  {
    reason: 'latest-tag',
    phrases: [
      '(latest tag|tag latest|tagged latest|tagged as latest|latest image|latest version|newest version|newest image)',
      '(always|use|run|deploy|take|pull) the (latest|newest) [(image|version|one|tag|build)]',
      'always latest',
      'image [tag] [:|=|->|is] latest',
      '{what:unknown} : latest',
      ': latest',
      'the {quoted} [image] tag',
      '(latest|newest) {what:name} (image|version|tag|build)',
    ],
    message: 'The tag "latest" means another image every day.',
    alternative: 'Name the version that shall run, like "1.8.0".',
    path: 'image.tag',
  },
  {
    reason: 'load-balancer',
    phrases: [
      '[(external|internal|public|cloud)] [service] [of] [type] [:|=] (loadbalancer|load balancer|load-balancer|loadbalancers) [service]',
      '(elb|nlb|external ip|public ip|external ip address|public ip address)',
    ],
    message:
      'A Service of type LoadBalancer opens a door beside the platform\u2019s own.',
    alternative:
      'Say that the workload is public or internal: it is then reached through the shared gateway.',
    path: 'expose.visibility',
  },
  {
    reason: 'node-port',
    phrases: ['[service] [of] [type] (nodeport|node port|node-port) [{port}]'],
    message: 'A NodePort opens a port on every machine of the cluster.',
    alternative:
      'Say that the workload is public or internal: it is then reached through the shared gateway.',
    path: 'expose.visibility',
  },
  {
    reason: 'privileged',
    phrases: [
      'privileged [(mode|container|containers|pod|access)] [: true]',
      '(allow privilege escalation|privilege escalation|allowprivilegeescalation)',
      '(sys_admin|net_admin|cap_sys_admin|cap_net_admin)',
    ],
    message: 'A privileged container can take over its machine.',
    alternative:
      'Run it without privileges, and ask the platform team about the one thing that needs them.',
  },
  {
    reason: 'root-user',
    phrases: [
      '[run|runs|running|started] as [the] root [user]',
      '(root user|root access|root privileges|root rights|root permissions|uid 0|user 0|runasuser 0|user root)',
      'be root',
      '(need|needs|require|requires|wants) root [(because|access|rights)]',
    ],
    message: 'Containers do not run as root here.',
    alternative:
      'Let the image run as any user; it may write to /tmp, and data goes to a dependency.',
  },
  {
    reason: 'host-path',
    phrases: [
      '(hostpath|host path|host-path) [(mount|volume|mounts)] [of|to|on] [{at:path}]',
      '(docker socket|docker.sock|host filesystem|host file system|host directory|host folder)',
      '{at:path} from (the|our) (host|node|machine)',
      '(mount|mounts|mounting) [the] (host|node) [(filesystem|disk|folder|directory)]',
    ],
    message: 'Files of the machine are not mounted into workloads.',
    alternative: 'Keep data in a dependency, and write scratch files to /tmp.',
  },
  {
    reason: 'host-network',
    phrases: [
      '(hostnetwork|host network|host networking|host-network|network of the host|hostport|host port|host ports|hostpid|host pid|hostipc|host ipc) [{port}]',
    ],
    message: 'Workloads do not share the network or processes of the machine.',
    alternative:
      'Name the port that the workload listens on: it is reached through its Service.',
    path: 'ports',
  },
  {
    reason: 'bare-pod',
    phrases: [
      '[just] [give me] [a|only a|only] (bare|naked|plain|standalone|raw|lone|single) pod [without a deployment]',
      '(just|only) a pod',
      'pod without [a] deployment',
    ],
    message: 'A bare Pod is not started again when its machine goes.',
    alternative: 'It becomes a Deployment, which keeps its pods running.',
  },
  {
    reason: 'bare-pod',
    phrases: ['no deployment'],
    negated: true,
    message: 'A bare Pod is not started again when its machine goes.',
    alternative: 'It becomes a Deployment, which keeps its pods running.',
  },
  {
    reason: 'cluster-access',
    phrases: [
      '(cluster-admin|cluster admin|clusteradmin|cluster-admin rights|clusterrole|cluster role|clusterrolebinding|cluster-wide access|cluster wide access|admin rights on the cluster|admin access to the cluster)',
      '(list|watch|read|see|get|delete|create|restart|manage|patch) [all] [the|other] (pods|deployments|namespaces|nodes|jobs|secrets|configmaps) [in|across|of] [(all|every|other|any)] [(namespace|namespaces|cluster|the cluster)]',
      '(access|calls|talks) to the (kubernetes|k8s|cluster) api [server]',
      '[access to] [the] (kubernetes api|k8s api|kube api|kube-api|cluster api|kube-apiserver|kubernetes api server)',
      '(kubectl|in-cluster kubectl|kubeconfig|rbac permissions|rbac rights)',
    ],
    message: 'Workloads have no access to the Kubernetes API.',
    alternative:
      'Say what the workload needs to know, and ask the platform team for it.',
  },
  kind(
    '(cron job|cronjob|cron-job|cron jobs|cronjobs|scheduled job|scheduled task|scheduled jobs|cron schedule|cron)',
    'A workload on a schedule',
  ),
  kind(
    '(runs|run|running|executes|executed|starts|started|triggered|scheduled) [once] (every|each) (night|day|hour|week|month|morning|evening|minute|monday|sunday|weekday) [at {at:number} [(am|pm)]]',
    'A workload on a schedule',
  ),
  kind(
    '(runs|run|executed|scheduled) (nightly|hourly|daily|weekly|monthly)',
    'A workload on a schedule',
  ),
  kind(
    '(every|each) (night|hour) [at {at:number} [(am|pm)]]',
    'A workload on a schedule',
  ),
  kind(
    'every {at:number} (minutes|hours|days|seconds|min)',
    'A workload on a schedule',
  ),
  kind(
    '(nightly|hourly|weekly|daily) (job|run|task|batch|import|export|cleanup|sync)',
    'A workload on a schedule',
  ),
  kind(
    '(batch job|batch process|one-off job|one off job|one-time job|one time job|one-shot job|migration job|kubernetes job|k8s job|job that runs once|runs once)',
    'A job that ends',
  ),
  kind(
    '(background worker|queue worker|worker process|worker service|background job|background jobs|background process|queue consumer|kafka consumer|message consumer|event consumer|stream processor|worker|celery worker|sidekiq worker|consumer service|rabbitmq consumer|consumer for|consumer of|consumer that)',
    'A worker without a port',
  ),
  kind('(daemonset|daemon set)', 'A DaemonSet'),
  kind(
    '[exactly] one (pod|copy|instance|replica) (per|on each|on every) node',
    'A DaemonSet',
  ),
  kind(
    '(statefulset|stateful set|stateful service|stateful workload)',
    'A workload that keeps its own data',
  ),
  kind(
    '(grpc|grpc service|grpc api|grpc server|grpc backend|grpc microservice|grpc endpoint)',
    'A gRPC service',
  ),
  kind(
    '(lambda|lambda function|serverless function|serverless|cloud function|knative)',
    'A function',
  ),
  feature(
    'canary [(rollout|release|deployment|deployments|releases|rollouts|strategy)]',
    'A canary rollout',
    'Updates are rolling: the old pods stay until the new ones are ready.',
  ),
  feature(
    '(blue-green|blue green|bluegreen|blue/green|blue / green|argo rollouts|progressive delivery|a/b testing|traffic splitting) [(rollout|release|deployment|deployments|strategy)]',
    'A blue-green rollout',
    'Updates are rolling: the old pods stay until the new ones are ready.',
  ),
  feature(
    `${SIZE} (persistent volume|persistent volumes|persistent volume claim|persistent storage|pvc|persistentvolumeclaim|persistent disk|volume|volumes|disk|ssd|disk space|nfs share|nfs|shared storage|block storage|local storage|file storage) [of {more:memory}] ${MOUNT}`,
    'A volume that outlives its pod',
    'Keep data in PostgreSQL or Redis, and scratch files in /tmp.',
  ),
  feature(
    `{size:memory} [of] (storage|disk|disk space|ssd) ${MOUNT}`,
    'A volume that outlives its pod',
    'Keep data in PostgreSQL or Redis, and scratch files in /tmp.',
  ),
  feature(
    '[{what:name}] (sidecar|sidecars|side-car|sidecar container)',
    'A sidecar',
    'Put what it does into the workload itself, or run it as a workload of its own.',
  ),
  feature(
    '(init container|init containers|initcontainer|init-container|init job|init jobs|pre-start job|migrations before start|migration before start)',
    'A job before the start',
    'Let the workload do it at its own start.',
  ),
  feature(
    'metrics (at|on|under) {at:path}',
    'Scraping of metrics',
    'Serve the metrics on a port of the workload; the platform team can collect them.',
  ),
  feature(
    '(prometheus metrics|metrics endpoint|metrics scraping|scrape metrics|prometheus scraping|servicemonitor|service monitor|podmonitor|scraped by prometheus) [(at|on|under)] [{at:path}]',
    'Scraping of metrics',
    'Serve the metrics on a port of the workload; the platform team can collect them.',
  ),
  feature(
    '(gpu|gpus|nvidia gpu|cuda)',
    'A graphics processor',
    'Ask the platform team for a machine that has one.',
  ),
  feature(
    '(scale to zero|scales to zero|scale-to-zero|scaled to zero|keda)',
    'Scaling to zero',
    'At least one replica runs; give the least and the most replicas.',
  ),
  feature(
    '[on] (arm64|amd64|arm|x86|graviton|windows|spot|dedicated|own|separate|gpu|linux) (node|nodes|machine|machines|node pool|nodepool|hosts)',
    'A choice of machines',
    'Pods are spread over machines and zones by the standards.',
  ),
  feature(
    '(node selector|nodeselector|node affinity|pod affinity|anti-affinity|tolerations|toleration|taints|dedicated nodes|dedicated node|spot instances|spot nodes)',
    'A choice of machines',
    'Pods are spread over machines and zones by the standards.',
  ),
  feature(
    '(istio|linkerd|service mesh|envoy sidecar|mtls|mutual tls)',
    'A service mesh',
    'Name the workloads that may call: the NetworkPolicy lets in no others.',
  ),
  feature(
    '(vpa|vertical pod autoscaler|vertical autoscaling|vertical scaling)',
    'Vertical autoscaling',
    'Give memory and CPU, or a size.',
  ),
  {
    reason: 'not-allowed',
    phrases: [
      '(writable root filesystem|writable root file system|writable filesystem|writeable root filesystem|read-write root filesystem)',
    ],
    message: 'The root filesystem of a container is read-only.',
    alternative: 'Write to /tmp.',
  },
  {
    reason: 'not-allowed',
    phrases: [
      '(no network policy|no networkpolicy|without network policy|without a network policy|without networkpolicy|disable network policy|disable the network policy|without network policies|no network policies)',
    ],
    negated: true,
    message: 'Every workload has a NetworkPolicy.',
    alternative: 'Name who may call the workload and what it calls.',
    path: 'network',
  },
  {
    reason: 'not-allowed',
    phrases: [
      '(no resource limits|without resource limits|no memory limit|without memory limit|without a memory limit|unlimited memory)',
    ],
    negated: true,
    message: 'Every container has a memory limit.',
    alternative: 'Give the memory that is enough, or a size.',
    path: 'resources.memoryLimit',
  },
];

function kind(phrase: string, what: string): RefusedWish {
  return {
    reason: 'kind-not-supported',
    phrases: [phrase],
    message: `${what} is not rendered yet.`,
    alternative:
      'Describe something that serves requests, or ask the platform team how to run it meanwhile.',
    path: 'kind',
    isKind: true,
  };
}

function feature(
  phrase: string,
  what: string,
  alternative: string,
): RefusedWish {
  return {
    reason: 'feature-not-supported',
    phrases: [phrase],
    message: `${what} is not rendered yet.`,
    alternative,
  };
}
