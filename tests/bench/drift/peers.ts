/** The rules a service desk commonly goes by, each on the mean delay of tickets resolved in the month, the last one latest. */
export const peers = {
  'previous + 20 %': (means) => means.length > 1 && last(means) > 1.2 * last(means, 1),
  'three rises': (means) => means.length > 3 && [0, 1, 2].every((back) => last(means, back) > last(means, back + 1)),
  'OLS 6 months': (means) => means.length >= 6 && slopeT(means.slice(-6)) > T_95_4,
  'XmR (NHS)': (means) => means.length >= 6 && xmr(means.slice(-24)),
} satisfies Record<string, (means: number[]) => boolean>

export type Peer = keyof typeof peers

/** Student's two-sided 5 % point with 4 degrees of freedom. */
const T_95_4 = 2.776

function last(values: number[], back = 0): number {
  return values[values.length - 1 - back] ?? NaN
}

/** t of the ordinary least-squares slope. */
function slopeT(values: number[]): number {
  const n = values.length
  const centre = (n - 1) / 2
  const mean = values.reduce((a, b) => a + b, 0) / n
  const sxx = values.reduce((s, _, i) => s + (i - centre) ** 2, 0)
  const slope = values.reduce((s, y, i) => s + (i - centre) * y, 0) / sxx
  const rest = values.reduce((s, y, i) => s + (y - mean - slope * (i - centre)) ** 2, 0)
  return slope / Math.sqrt(rest / (n - 2) / sxx)
}

/**
 * NHS England, *Making Data Count*, alarms upwards: the last point above mean + 2.66 × mean moving range, seven points
 * running above the mean, seven rising, or two of three beyond two thirds of the limit.
 */
function xmr(values: number[]): boolean {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const range = values.slice(1).reduce((s, y, i) => s + Math.abs(y - values[i]!), 0) / (values.length - 1)
  const limit = 2.66 * range
  const run = values.slice(-7)
  const above = run.length === 7 && run.every((y) => y > mean)
  const rising = run.length === 7 && run.every((y, i) => i === 0 || y > run[i - 1]!)
  const near = values.slice(-3).filter((y) => y > mean + (2 / 3) * limit).length >= 2
  return last(values) > mean + limit || above || rising || near
}
