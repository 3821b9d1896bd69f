import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportColumns, generateExport } from './generate.ts'

const hasSqlite = spawnSync('sqlite3', ['--version']).status === 0
const importOnce = new URL('./import-once.ts', import.meta.url).pathname

/** Previews and commits files of growing size, beside the sqlite3 shell reading the same file into a table indexed alike. */
export function benchImport(sizes: readonly number[]): void {
  console.log('\nImport (upload, preview, commit), median of 3')
  if (!hasSqlite) console.log('No sqlite3 command here: nothing to compare with.')
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  for (const rows of sizes) {
    const file = join(folder, `${rows}.csv`)
    generateExport(file, rows)
    const runs = [1, 2, 3].map(() => ({ vigie: runVigie(file), sqlite: hasSqlite ? runSqlite(folder, file) : null }))
    const vigie = median(runs.map(({ vigie: { seconds } }) => seconds))
    const times = (of: keyof Cost) => median(runs.map((run) => run.vigie[of] / run.sqlite![of])).toFixed(2)
    const megabytes = Math.max(...runs.map(({ vigie: { peakMegabytes } }) => peakMegabytes))
    console.log(
      `${rows.toLocaleString('en').padStart(10)} tickets: ${vigie.toFixed(2)} s, ${Math.round(rows / vigie).toLocaleString('en')} rows/s, ` +
        `peak ${megabytes.toFixed(0)} MB` +
        (hasSqlite ? `, ${times('seconds')} × sqlite3 .import, ${times('processor')} × in processor time` : ''),
    )
  }
  rmSync(folder, { recursive: true })
}

/** By the clock, and of processors, in seconds. */
type Cost = { readonly seconds: number; readonly processor: number }

function runVigie(file: string): Cost & { readonly peakMegabytes: number } {
  const output = execFileSync(process.execPath, [...process.execArgv, importOnce, file], { encoding: 'utf8' })
  return JSON.parse(output) as Cost & { readonly peakMegabytes: number }
}

function runSqlite(folder: string, file: string): Cost {
  const database = join(folder, 'peer.sqlite')
  rmSync(database, { force: true })
  const input = [
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;',
    `CREATE TABLE tickets (${exportColumns.join(', ')});`,
    'CREATE UNIQUE INDEX by_id ON tickets (number);',
    'CREATE INDEX by_month ON tickets (resolved_at, closed_at, reassignment_count, made_sla);',
    '.mode csv',
    `.import --skip 1 '${file}' tickets`,
  ].join('\n')
  const started = performance.now()
  const run = spawnSync('sh', ['-c', 'sqlite3 "$0" && times', database], { input, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return { seconds: (performance.now() - started) / 1000, processor: processorOfChildren(run.stdout) }
}

/** What `times` of a shell tells in its last line: `0m2.75s 0m0.78s`, of the user and of the system. */
function processorOfChildren(printed: string): number {
  const told = printed
    .trim()
    .split('\n')
    .at(-1)!
    .matchAll(/(\d+)m([\d.]+)s/g)
  return [...told].reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0)
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!
}
