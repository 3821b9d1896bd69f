import type { Committee } from '../../shared/api/committees.ts'

/** A committee as its quarter is computed today, whatever was shown of it. */
export type ComputedCommittee = Omit<Committee, 'breakdowns' | 'edition' | 'deck' | 'movedSince'>
