import type { FactField } from './row-facts.ts'

/** The fields that hold dates. */
export const dateFields: ReadonlySet<FactField> = new Set([
  'openedAt',
  'resolvedAt',
  'closedAt',
  'reopenedAt',
  'respondedAt',
  'slaDueAt',
  'startedAt',
  'endedAt',
  'sentAt',
  'answerSentAt',
  'answeredAt',
  'updatedAt',
])
