const SINGULAR = `
  account annotation application applicationset branch certificate chart cluster
  clusterrole configmap connection container controller credential cronjob
  daemonset definition dependency deployment destination digest disk endpoint
  entry environment event field file git gateway helmrelease hook
  horizontalpodautoscaler httproute image ingress instance job key kind
  kustomization label level limit list manifest message metric namespace network
  networkpolicy node object operation operator overlay owner package parameter
  path persistentvolumeclaim phase plugin pod poddisruptionbudget policy port
  priorityclass probe project quota registry release replica replicaset repository
  request resource revision role rolebinding rollout schema secret server service
  serviceaccount source sourceref spec statefulset storageclass sync tag task team
  template token update user utc value version volume waiver webhook window workload
`;

const IRREGULAR: Readonly<Record<string, string>> = {
  policies: 'policy',
  registries: 'registry',
  repositories: 'repository',
  dependencies: 'dependency',
  entries: 'entry',
  branches: 'branch',
  ingresses: 'ingress',
  priorityclasses: 'priorityclass',
  storageclasses: 'storageclass',
};

const singulars = new Set(SINGULAR.trim().split(/\s+/));

/** A noun that something of Kubernetes or of the platform is called by. */
export interface Noun {
  singular: string;
  plural: boolean;
}

/** The noun that a word in small letters is. */
export function nounOf(word: string): Noun | undefined {
  if (singulars.has(word)) {
    return { singular: word, plural: false };
  }
  const singular = Object.hasOwn(IRREGULAR, word)
    ? IRREGULAR[word]
    : word.replace(/s$/, '');
  return singular !== word && singulars.has(singular)
    ? { singular, plural: true }
    : undefined;
}
