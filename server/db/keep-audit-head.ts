import { readAuditHead } from './audit-head.ts'
import type { Db } from './client.ts'
import { readInstanceId } from './instance.ts'
import { writeMarkBeside } from './mark.ts'

/** The most that a crash leaves out of the mark. */
const EVERY_MS = 1000

/**
 * Keeps the mark beside the database up with the end of its audit log, whichever connection writes it: looked at every second
 * and once more when closed, so that no request waits for it. A failure is told once, until it works again; nothing else fails
 * by it.
 */
export function keepAuditHead(
  db: Db,
  folder: string,
  onError: (error: unknown) => void,
): { readonly close: () => Promise<void> } {
  let kept = -1
  let isFailing = false
  const keep = async () => {
    try {
      const head = readAuditHead(db)
      const instance = readInstanceId(db)
      if (instance === null || head.id === kept) return
      await writeMarkBeside(folder, instance, head, db.auditKey!)
      kept = head.id
      isFailing = false
    } catch (error) {
      if (!isFailing) onError(error)
      isFailing = true
    }
  }
  let last = Promise.resolve()
  let isAtIt = false
  const keepOnce = () => {
    if (isAtIt) return
    isAtIt = true
    last = keep().finally(() => (isAtIt = false))
  }
  const timer = setInterval(keepOnce, EVERY_MS)
  timer.unref()
  return {
    close: async () => {
      clearInterval(timer)
      await last
      await keep()
    },
  }
}
