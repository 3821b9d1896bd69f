import type { First } from './first.ts'
import type { Rest } from './rest.ts'

/** Every text of the interface. */
export type Messages = First & Rest
