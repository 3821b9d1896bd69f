import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What a row of the portfolio is computed by; words are put to it on screen. */
const computing = [
  'server/{portfolio,review,rules,db}/**/*.ts',
  'shared/{kinds,kpi,stats,time,api}/**/*.ts',
  'shared/*.ts',
]

/** Tells one release from another by the text of what computes: figures that another one stored are computed anew. */
export function releaseOf(): string {
  return (release ??= hash())
}
let release: string | undefined

function hash(): string {
  const files = computing.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted()
  const all = createHash('sha256')
  for (const file of files) all.update(file).update(readFileSync(`${root}/${file}`))
  return all.digest('base64url').slice(0, 27)
}
