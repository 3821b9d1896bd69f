import type { NoDataReason } from '../../shared/kpi/estimate.ts'

const SOON_MS = 1500

/** When to ask again: soon while the server still works out a verdict, else never. */
export function isAtWork(judged: readonly { readonly reason: NoDataReason | null }[]): number | false {
  return judged.some(({ reason }) => reason === 'working-out') && SOON_MS
}
