// Medians and percentiles.
const sorted = (values) => values.toSorted((one, other) => one - other);

export const percentile = (values, share) => sorted(values)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)];

export function median(values) {
  const [low, high] = [Math.floor((values.length - 1) / 2), Math.ceil((values.length - 1) / 2)];
  const ordered = sorted(values);
  return (ordered[low] + ordered[high]) / 2;
}
