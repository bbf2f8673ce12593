import type { Token } from '../text';
import { readNumber, type Read } from './numbers';

const MEMORY_UNITS: Readonly<Record<string, string>> = {
  mi: 'Mi',
  mib: 'Mi',
  mb: 'Mi',
  meg: 'Mi',
  megs: 'Mi',
  megabyte: 'Mi',
  megabytes: 'Mi',
  mebibyte: 'Mi',
  mebibytes: 'Mi',
  mbyte: 'Mi',
  gi: 'Gi',
  gib: 'Gi',
  gb: 'Gi',
  gig: 'Gi',
  gigs: 'Gi',
  gigabyte: 'Gi',
  gigabytes: 'Gi',
  gibibyte: 'Gi',
  gibibytes: 'Gi',
  gbyte: 'Gi',
  ki: 'Ki',
  kib: 'Ki',
  ti: 'Ti',
  tib: 'Ti',
  tb: 'Ti',
};

const CPU_UNITS = new Set([
  'core',
  'cores',
  'cpu',
  'cpus',
  'vcpu',
  'vcpus',
  'vcore',
  'vcores',
]);

const MILLI_UNITS = new Set([
  'm',
  'mcpu',
  'mcpus',
  'millicpu',
  'millicpus',
  'millicore',
  'millicores',
  'mcore',
  'mcores',
  'milli',
  'millis',
]);

/**
 * An amount of memory as Kubernetes writes it. "MB" and "GB" mean binary
 * units, which is what people have in mind: `512 megs` is `512Mi`.
 *
 * @internal
 */
export function readMemory(
  tokens: readonly Token[],
  at: number,
): Read<string> | undefined {
  const number = readFraction(tokens, at) ?? readNumber(tokens, at);
  if (!number || number.value <= 0) {
    return undefined;
  }
  const token = tokens[number.end];
  const unit = token?.word ?? '';
  if (Object.prototype.hasOwnProperty.call(MEMORY_UNITS, unit)) {
    return {
      end: number.end + 1,
      value: memoryText(number.value, MEMORY_UNITS[unit]),
    };
  }
  // "512M" and "2G" only directly behind the number: "2 m" is no memory.
  if (
    token?.glued &&
    /^[mg]$/.test(unit) &&
    token.text === unit.toUpperCase()
  ) {
    return {
      end: number.end + 1,
      value: memoryText(number.value, unit === 'm' ? 'Mi' : 'Gi'),
    };
  }
  return undefined;
}

function memoryText(amount: number, unit: string): string {
  if (Number.isInteger(amount)) {
    return `${amount}${unit}`;
  }
  return unit === 'Gi'
    ? `${Math.round(amount * 1024)}Mi`
    : `${Math.round(amount)}${unit}`;
}

/**
 * An amount of CPU with its unit: `250m`, `half a core`, `2 cores`, `0.5 CPU`.
 *
 * @internal
 */
export function readCpu(
  tokens: readonly Token[],
  at: number,
): Read<string> | undefined {
  const number =
    readFraction(tokens, at) ?? readNumber(tokens, at) ?? article(tokens, at);
  if (!number || number.value <= 0) {
    return undefined;
  }
  const unit = tokens[number.end]?.word ?? '';
  if (MILLI_UNITS.has(unit) && Number.isInteger(number.value)) {
    if (unit === 'm' && !tokens[number.end].glued) {
      return undefined;
    }
    const more = CPU_UNITS.has(tokens[number.end + 1]?.word ?? '') ? 1 : 0;
    return { end: number.end + 1 + more, value: `${number.value}m` };
  }
  // In "max=6 cpu=70%" and "2/5 cpu 75" the word begins the next setting.
  const next = tokens[number.end + 1];
  if (
    !CPU_UNITS.has(unit) ||
    /^[=:]$/.test(next?.text ?? '') ||
    next?.kind === 'number'
  ) {
    return undefined;
  }
  const more = CPU_UNITS.has(tokens[number.end + 1]?.word ?? '') ? 1 : 0;
  return { end: number.end + 1 + more, value: cpuText(number.value) };
}

/** Cores as Kubernetes writes them: `2`, `500m`. @internal */
export function cpuText(cores: number): string {
  return Number.isInteger(cores)
    ? String(cores)
    : `${Math.round(cores * 1000)}m`;
}

/** `a core`. */
function article(
  tokens: readonly Token[],
  at: number,
): Read<number> | undefined {
  return /^(a|an)$/.test(tokens[at]?.word ?? '')
    ? { end: at + 1, value: 1 }
    : undefined;
}

/** `half a`, `a quarter of a`, `one and a half`, `1/2`. */
function readFraction(
  tokens: readonly Token[],
  at: number,
): Read<number> | undefined {
  const word = (offset: number) => tokens[at + offset]?.word ?? '';
  const skipArticle = (from: number) => {
    let end = from;
    while (/^(a|an|of)$/.test(tokens[end]?.word ?? '') && end < from + 2) {
      end++;
    }
    return end;
  };
  const start = /^(a|an)$/.test(word(0)) ? 1 : 0;
  if (word(start) === 'half' || word(start) === 'quarter') {
    return {
      end: skipArticle(at + start + 1),
      value: word(start) === 'half' ? 0.5 : 0.25,
    };
  }
  const whole = readNumber(tokens, at);
  if (
    whole &&
    tokens[whole.end]?.word === 'and' &&
    tokens[whole.end + 1]?.word === 'a' &&
    tokens[whole.end + 2]?.word === 'half'
  ) {
    return { end: whole.end + 3, value: whole.value + 0.5 };
  }
  if (whole && tokens[whole.end]?.text === '/' && tokens[whole.end].glued) {
    const below = readNumber(tokens, whole.end + 1);
    if (below && below.value > 1 && whole.value === 1) {
      return { end: skipArticle(below.end), value: whole.value / below.value };
    }
  }
  return undefined;
}
