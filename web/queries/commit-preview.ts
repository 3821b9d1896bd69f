import type { Import } from '../../shared/api/imports.ts'
import { send } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import { rereadWith } from '../forms/reread.ts'

/**
 * Commits what the reader saw. Where the contract has changed since (another file of the same day came in), the file is read
 * again: if it still does what was shown, it is committed; if not, `show` gets the new preview and the refusal is thrown, so
 * that nobody imports what they have not seen.
 */
export async function commitPreview(path: string, seen: Import, show: (preview: Import) => unknown): Promise<Import> {
  const commit = () => send<Import>('POST', `${path}/commit`)
  try {
    return await commit()
  } catch (refusal) {
    if (!(refusal instanceof Problem && refusal.code === 'import-outdated')) throw refusal
    const now = await send<Import>('PATCH', path, rereadWith(seen, {}))
    if (effectOf(now) === effectOf(seen)) return commit()
    await show(now)
    throw refusal
  }
}

function effectOf({ accepted, rejected, changes, answers, restatements }: Import): string {
  return JSON.stringify([accepted, rejected, changes, answers, restatements])
}
