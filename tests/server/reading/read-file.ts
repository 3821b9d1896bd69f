import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importKinds, type ImportKind } from '../../../shared/api/imports.ts'
import type { Issue } from '../../../shared/api/error.ts'
import type { Answer } from '../../../shared/kinds/satisfaction/answer.ts'
import type { Cost } from '../../../shared/kinds/costs/cost.ts'
import type { Incident } from '../../../shared/kinds/incidents/incident.ts'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import { compileTimeZone } from '../../../shared/time-zone.ts'
import { Failure } from '../../../server/errors.ts'
import { describeFinding } from '../../../server/reading/issues.ts'
import { readExport, type ReadOptions, type ReadReport } from '../../../server/reading/read-export.ts'
import type { RowFacts } from '../../../server/reading/row-facts.ts'

/** Files that are read whole, that are read but for some cells, of which a row at least is not read. */
type Group = 'ok' | 'told' | 'not-ok'

export type Outcome = {
  readonly failure: Failure | null
  readonly report: ReadReport | null
  readonly tickets: readonly Ticket[]
  readonly incidents: readonly Incident[]
  readonly answers: readonly Answer[]
  readonly costs: readonly Cost[]
  readonly lines: readonly number[]
  readonly issues: readonly Issue[]
  /** Lines of the rows that are left out. */
  readonly rejectedLines: readonly number[]
  readonly restarts: number
}

export const now = Date.parse('2026-09-01T00:00:00Z') / 1000
const fixtures = new URL('../../fixtures/exports/', import.meta.url).pathname
const folder = mkdtempSync(join(tmpdir(), 'vigie-reading-'))
let files = 0

/** Reads a file as a contract in Paris would, in English; a refusal of the whole file is an outcome too. */
export async function readFile(path: string, options: Partial<ReadOptions> = {}): Promise<Outcome> {
  const facts: RowFacts[] = []
  const lines: number[] = []
  const issues: Issue[] = []
  const rejectedLines: number[] = []
  let restarts = 0
  let headers: readonly string[] = []
  try {
    const report = await readExport(
      path,
      { kind: 'tickets', timeZone: compileTimeZone('Europe/Paris'), language: 'en', now, ...options },
      {
        accept(row, line) {
          facts.push(row)
          lines.push(line)
        },
        start: (table) => void (headers = table.headers),
        flawed: ({ line, cells, findings, rejected }) => {
          findings.forEach((one) =>
            issues.push(describeFinding(one, { line, cells, headers }, options.language ?? 'en')),
          )
          if (rejected) rejectedLines.push(line)
        },
        restart() {
          facts.length = lines.length = issues.length = rejectedLines.length = 0
          restarts += 1
        },
      },
    )
    return { failure: null, report, ...byKind(facts), lines, issues, rejectedLines, restarts }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { failure: error, report: null, ...byKind(facts), lines, issues, rejectedLines, restarts }
  }
}

function byKind(facts: readonly RowFacts[]): Pick<Outcome, 'tickets' | 'incidents' | 'answers' | 'costs'> {
  return {
    tickets: facts.flatMap((row) => (row.kind === 'tickets' ? [row.ticket] : [])),
    incidents: facts.flatMap((row) => (row.kind === 'incidents' ? [row.incident] : [])),
    answers: facts.flatMap((row) => ('answer' in row && row.answer ? [row.answer] : [])),
    costs: facts.flatMap((row) => (row.kind === 'costs' ? [row.cost] : [])),
  }
}

export function readContent(content: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<Outcome> {
  files += 1
  const path = join(folder, `${files}.csv`)
  writeFileSync(path, content)
  return readFile(path, options)
}

export function fixture(kind: Group, name: string): string {
  return join(fixtures, kind, `${name}.csv`)
}

export function fixtureNames(group: Group): string[] {
  return readdirSync(join(fixtures, group)).map((file) => file.replace(/\.csv$/, ''))
}

/** Fixtures of the other kinds start with their kind. */
export function kindOf(name: string): ImportKind {
  return importKinds.find((kind) => name.startsWith(`${kind}-`)) ?? 'tickets'
}

/** Reads a fixture as the kind of file that its name says. */
export function readFixture(group: Group, name: string, options: Partial<ReadOptions> = {}) {
  return readFile(fixture(group, name), { kind: kindOf(name), ...options })
}

/** An instant as Paris wrote it. */
export function paris(text: string): number {
  const [year, month, day, hour = 0, minute = 0] = text.split(/\D/).map(Number)
  return compileTimeZone('Europe/Paris').toInstant({ year: year!, month: month!, day: day!, hour, minute, second: 0 })!
}
