import { createHash } from 'node:crypto'

/**
 * A value as one text that is the same whoever writes it: members in the order of their names, no spaces, numbers and texts as JSON
 * writes them; members that are not there are left out. After RFC 8785.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

/** The SHA-256 of a text, in hexadecimal. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex')
