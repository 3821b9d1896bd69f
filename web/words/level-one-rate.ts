import type { QuestionOption } from '../../shared/api/questions.ts'

/**
 * The first-level rate that a choice of groups gives, over the finished tickets that have a group: of each chosen group those
 * count that nobody reopened (`gives`). Null where no group is chosen, or none has a ticket.
 */
export function levelOneRate(
  options: readonly QuestionOption[],
  chosen: readonly string[],
): { readonly share: number; readonly of: number } | null {
  const of = options.reduce((sum, { count }) => sum + (count ?? 0), 0)
  if (chosen.length === 0 || of === 0) return null
  const kept = options
    .filter(({ value }) => chosen.includes(value))
    .reduce((sum, { count, gives }) => sum + (count ?? 0) * (gives ?? 0), 0)
  return { share: Math.round(kept) / of, of }
}
