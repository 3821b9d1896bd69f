import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { aFolder } from './accounts/processes.ts'

// A database of each earlier release, as it left it, with what its API told of it then: `tests/fixtures/releases/README.md`.
export const kept = join(import.meta.dirname, '../fixtures/releases')
/** The days on which they were made, oldest first. */
export const releases = readdirSync(kept, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name)
  .toSorted()

/** A data folder as that release left it. */
export function leftBy(release: string): string {
  const folder = aFolder()
  const from = join(kept, release)
  for (const file of ['instance.json', 'secret.key']) copyFileSync(join(from, file), join(folder, file))
  writeFileSync(join(folder, 'vigie.sqlite'), gunzipSync(readFileSync(join(from, 'vigie.sqlite.gz'))))
  return folder
}
