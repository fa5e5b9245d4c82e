/** The same proportions, in whole numbers that add up to 100; what the rounding leaves goes to the largest remainders. */
export function balanced(weights: readonly number[]): number[] {
  const sum = weights.reduce((all, one) => all + one, 0);
  const exact = weights.map((weight) => (sum === 0 ? 100 / weights.length : (weight * 100) / sum));
  const whole = exact.map(Math.floor);
  const left = 100 - whole.reduce((all, one) => all + one, 0);
  const first = exact
    .map((value, place) => ({ rest: value % 1, place }))
    .toSorted((a, b) => b.rest - a.rest)
    .slice(0, left);
  for (const { place } of first) whole[place] = (whole[place] ?? 0) + 1;
  return whole;
}
