/** What a quota said when it refused. */
export interface Quota {
  index: number;
  name: string;
  requested?: string;
  used?: string;
  limited?: string;
  /** Limits and requests that it wants to be set. */
  wants?: string;
}

const EXCEEDED =
  /exceeded quota: ([^\s,]{1,253}), requested: ([^\s]{1,500}), used: ([^\s]{1,500}), limited: ([^\s;]{1,500})/i;
const SILENT = /failed quota: ([^\s:]{1,253}): must specify ([^\n]{1,600})/i;
const FOR = /\s{0,3}for: [^\n;]{1,200}$/;

/** `limits.cpu for: a; limits.memory for: a,b` are two amounts. */
function wantsOf(text: string): string {
  return text
    .split(';')
    .map(part => part.replace(FOR, '').trim())
    .filter(part => part !== '')
    .join(' and ');
}

/**
 * Reads the refusal of a ResourceQuota.
 * https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go
 */
export function quotaOf(text: string): Quota | undefined {
  const exceeded = EXCEEDED.exec(text);
  if (exceeded) {
    const [, name, requested, used, limited] = exceeded;
    return {
      index: exceeded.index,
      name,
      requested,
      used,
      limited: limited.replace(/[.,)]+$/, ''),
    };
  }
  const silent = SILENT.exec(text);
  return silent
    ? { index: silent.index, name: silent[1], wants: wantsOf(silent[2]) }
    : undefined;
}
