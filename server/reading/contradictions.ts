import type { NoticeCode } from './notices.ts'
import type { RowFacts } from './row-facts.ts'

/** Clocks of a tool's dates may differ by their zone, or lack the time of day. In seconds. */
const DAY = 86_400
/** Tools round what they count. */
const MINUTE = 60

/**
 * In which ways what a row says contradicts itself though each cell can be read: often columns that were exchanged, or moved
 * against each other. The row counts by what it says.
 */
export function contradictionsIn(facts: RowFacts): readonly NoticeCode[] {
  if (facts.kind !== 'tickets') return none
  const { openedAt, resolvedAt, closedAt, status, pendingSeconds } = facts.ticket
  if (resolvedAt === null) return none
  const { updatedAt } = facts
  const closesBefore = closedAt !== null && closedAt < resolvedAt
  const endsAfterUpdate = updatedAt !== undefined && resolvedAt > updatedAt + DAY
  const waitsLonger = pendingSeconds !== null && pendingSeconds > resolvedAt - openedAt + MINUTE
  const isOpen = status === 'open' || status === 'pending'
  if (!closesBefore && !endsAfterUpdate && !waitsLonger && !isOpen) return none
  const found: NoticeCode[] = []
  if (closesBefore) found.push('closed-before-resolved')
  if (endsAfterUpdate) found.push('resolved-after-update')
  if (waitsLonger) found.push('waiting-longer')
  if (isOpen) found.push('resolved-but-open')
  return found
}

const none: readonly NoticeCode[] = []
