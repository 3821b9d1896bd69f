import type { Actor } from '../db/audit.ts'
import type { Log } from '../db/logged-write.ts'

/** Who writes, when (epoch seconds), and into which log. */
export type Writer = { readonly by: Actor; readonly now: number; readonly log: Log }
