const FACTORS: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
  Ei: 2 ** 60,
};

/**
 * Amount of a Kubernetes quantity in its base unit: cores for `250m`, bytes for
 * `256Mi`.
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 *
 * @returns `undefined` for what is not a quantity.
 *
 * @public
 */
export function quantityOf(value: unknown): number | undefined {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? value : undefined;
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const match =
    /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([KMGTPE]i|[numkMGTPE]))?$/.exec(
      value,
    );
  if (!match) {
    return undefined;
  }
  const [, number, exponent = '', unit = ''] = match;
  return Number(`${number}${exponent}`) * FACTORS[unit];
}
