import { existsSync, statSync } from 'node:fs'
import { describeDamage } from './damage.ts'
import { checkDatabase } from './integrity.ts'

/**
 * Refuses a database that is damaged, another program's or a newer Vigie's, before anything is written into it. Throws an
 * Error that says what is wrong and what to do. One that is not there yet, or empty, is none of its business.
 */
export function refuseDamagedDatabase(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return
  const damages = checkDatabase(file, 'quick')
  if (damages.length === 0) return
  const what = damages.slice(0, 3).map((damage) => describeDamage(damage, 'en'))
  throw new Error(
    `${what.join(' ')} Vigie does not start on it, and nothing was changed in it: ${file}. ${remedy(damages[0]!.kind)}`,
  )
}

function remedy(kind: string): string {
  return kind === 'newer'
    ? 'Nothing is lost: only this version is too old for it.'
    : 'Keep that file aside and restore a backup (npm run restore), or name another data folder in VIGIE_DATA.'
}
