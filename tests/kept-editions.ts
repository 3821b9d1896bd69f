import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'fixtures/editions')

/** The editions that earlier releases stored, by the day of the release: `fixtures/editions/README.md`. */
export const keptEditions: readonly (readonly [release: string, content: string])[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .toSorted()
  .map((file) => [file.replace('.json', ''), readFileSync(join(folder, file), 'utf8')])
