import type { Actor } from '../db/audit.ts'

/** Who writes, and when (epoch seconds). */
export type Writer = { readonly by: Actor; readonly now: number }
