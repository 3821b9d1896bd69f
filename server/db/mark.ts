import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { AuditHead } from './audit-head.ts'
import type { AuditKey } from './secret-key.ts'

export const MARK_FILE = 'instance.json'

const MarkSchema = z.object({
  instance: z.string(),
  /** The end of the audit log, sealed under its key; a mark of an earlier release has none. */
  head: z.object({ id: z.number().int(), hash: z.string(), seal: z.string() }).optional(),
})

/**
 * What stands beside a database and says which one it is and how far its audit log goes. `isSealed`: false when the end of the
 * log was not written by this Vigie under this key.
 */
export type Mark = { readonly instance: string; readonly head: AuditHead | null; readonly isSealed: boolean }

/** The mark of a data folder: null without one, 'unreadable' when the file is something else. */
export function readMark(folder: string, key: AuditKey): Mark | null | 'unreadable' {
  const file = join(folder, MARK_FILE)
  if (!existsSync(file)) return null
  try {
    const { instance, head } = MarkSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    if (!head) return { instance, head: null, isSealed: false }
    const sealed = Buffer.from(sealOf(instance, head, key))
    const said = Buffer.from(head.seal)
    const isSealed = said.length === sealed.length && timingSafeEqual(said, sealed)
    return { instance, head: { id: head.id, hash: head.hash }, isSealed }
  } catch {
    return 'unreadable'
  }
}

/**
 * Writes the mark, whole or not at all: a full disk or a cut of power leaves the one before. It must never tell of an entry
 * that is not committed. Throws what the file system says.
 */
export function writeMark(folder: string, instance: string, head: AuditHead, key: AuditKey): void {
  const { file, beingMade, text } = newMark(folder, instance, head, key)
  try {
    writeFileSync(beingMade, text, { mode: 0o600, flush: true })
    renameSync(beingMade, file)
  } finally {
    rmSync(beingMade, { force: true })
  }
}

/** The same while requests are answered: nobody waits for the disk. */
export async function writeMarkBeside(folder: string, instance: string, head: AuditHead, key: AuditKey): Promise<void> {
  const { file, beingMade, text } = newMark(folder, instance, head, key)
  try {
    await writeFile(beingMade, text, { mode: 0o600, flush: true })
    await rename(beingMade, file)
  } finally {
    await rm(beingMade, { force: true })
  }
}

function newMark(folder: string, instance: string, head: AuditHead, key: AuditKey) {
  const file = join(folder, MARK_FILE)
  const text = `${JSON.stringify({ instance, head: { ...head, seal: sealOf(instance, head, key) } })}\n`
  return { file, beingMade: `${file}.part`, text }
}

function sealOf(instance: string, { id, hash }: AuditHead, key: AuditKey): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['mark', instance, id, hash]))
    .digest('hex')
}
