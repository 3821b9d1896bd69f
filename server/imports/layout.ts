import { createHash } from 'node:crypto'

/** What tells the layout of a file from another: a hash of its headers in their order. */
export function layoutOf(headers: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(headers)).digest('hex')
}
