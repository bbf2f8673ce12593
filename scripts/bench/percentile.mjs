/** The value below which a share of the samples lies, rounded to a tenth. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1);
  return Math.round(sorted[Math.max(0, at)] * 10) / 10;
}
