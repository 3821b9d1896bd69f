import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** What a row of the portfolio is computed by; words are put to it on screen. */
const computing = [
  'server/{portfolio,review,rules,db}/**/*.ts',
  'shared/{api,commitments,kinds,kpi,penalties,stats}/**/*.ts',
  'shared/*.ts',
]

/** Tells one release from another by the text of what computes: figures that another one stored are computed anew. */
export function releaseOf(): string {
  return (release ??= hash())
}
let release: string | undefined

/** Those files, from the root of the project. */
export function filesOfRelease(): string[] {
  return computing.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted()
}

function hash(): string {
  const all = createHash('sha256')
  for (const file of filesOfRelease()) all.update(file).update(readFileSync(`${root}/${file}`))
  return all.digest('base64url').slice(0, 27)
}
