import { rmSync } from 'node:fs'
import type { Issue } from '../../shared/api/error.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import type { TicketField } from '../../shared/facts/ticket.ts'
import { ruleForFile, type LevelOneRule } from '../../shared/kpi/level-one.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import type { Db } from '../db/client.ts'
import type { ImportReport } from '../db/imports.ts'
import { createStaging } from '../db/staging.ts'
import { readTerms, termAllocator } from '../db/terms.ts'
import { derivedKeys, type TicketRow } from '../db/ticket-columns.ts'
import type { Language } from '../errors.ts'
import { isTicketField } from './field-names.ts'
import { readExport } from './ingest.ts'
import { compileRules } from './rules.ts'
import { deriveTicket, encodeTicket } from './ticket-row.ts'

/** How many issues the preview shows; the rejected-rows file has them all. */
const ISSUES_SHOWN = 200

/** What to read, for which contract, and how where the person said so. Instants: epoch seconds. */
export type StageRequest = {
  readonly path: string
  readonly stagingPath: string
  readonly kind: ImportKind
  readonly contract: Contract
  readonly language: Language
  readonly now: number
  readonly choices: Reread
}
export type Staged = Omit<ImportReport, 'changes' | 'restatements'>
type Progress = (done: number, rows: number) => void

/**
 * Reads an upload and lays it out in its staging file exactly as it would be stored. Which rule tells level 1 depends on
 * which columns have anything in them, known only at the end: when the first guess was wrong the file is read once more.
 */
export async function stageUpload(db: Db, request: StageRequest, progress: Progress): Promise<Staged> {
  const first = await readOnce(db, request, undefined, progress)
  const rule = ruleForFile(first.answered, null)
  const final = rule === first.fileRule ? first : await readOnce(db, request, rule, progress)
  return { ...final.staged, levelOneRule: ruleForFile(final.answered, request.contract.levelOne) }
}

type Reading = {
  readonly staged: Omit<Staged, 'levelOneRule'>
  readonly fileRule: LevelOneRule | null
  readonly answered: ReadonlySet<TicketField>
}

/** `rule`: undefined = the one that the file's columns suggest. */
async function readOnce(
  db: Db,
  request: StageRequest,
  rule: LevelOneRule | null | undefined,
  progress: Progress,
): Promise<Reading> {
  rmSync(request.stagingPath, { force: true })
  const staging = createStaging(request.stagingPath)
  try {
    const rules = await compileRules(request.contract)
    const known = readTerms(db, request.contract.id)
    const issues: Issue[] = []
    const issueCounts: Record<string, number> = {}
    const answered = new Set<TicketField>()
    const months = new Set<Month>()
    let stage: (row: TicketRow) => void = () => undefined
    let termId = termAllocator(known, staging.addTerm)
    let fileRule = rule ?? null
    const report = await readExport(
      request.path,
      {
        kind: request.kind,
        timeZone: rules.timeZone,
        language: request.language,
        now: request.now,
        encoding: request.choices.encoding,
        delimiter: request.choices.delimiter,
        dateOrder: request.choices.dateOrder,
        decimalMark: request.choices.decimalMark,
        scale: request.choices.scale,
        mapping: request.choices.mapping as Record<number, TicketField | null> | undefined,
      },
      {
        start: (fields) => {
          const ticketFields = [...fields].filter(isTicketField)
          if (rule === undefined) fileRule = ruleForFile(new Set(ticketFields), null)
          stage = staging.start([...ticketFields, 'fileRule', ...derivedKeys])
        },
        accept: (facts) => {
          if (facts.kind !== 'tickets') return
          const { ticket } = facts
          for (const field of ruleFields) if (ticket[field] !== null) answered.add(field)
          const derived = deriveTicket(ticket, fileRule, rules)
          months.add(derived.openedMonth)
          if (derived.month !== null) months.add(derived.month)
          stage({ ...encodeTicket(ticket, fileRule, termId), ...derived })
        },
        issue: (issue, cells) => {
          issueCounts[issue.code] = (issueCounts[issue.code] ?? 0) + 1
          if (issues.length < ISSUES_SHOWN) issues.push(issue)
          staging.addIssue(issue, cells)
        },
        restart: () => {
          staging.clear()
          termId = termAllocator(known, staging.addTerm)
          issues.length = 0
          for (const code of Object.keys(issueCounts)) delete issueCounts[code]
          answered.clear()
          months.clear()
        },
        progress,
      },
    )
    const superseded = staging.keepLast()
    const { headers: _, fields: __, ...read } = report
    const found = { ...read, superseded, answers: null, covers: null }
    const monthList = [...months].toSorted((a, b) => a - b).map(formatMonth)
    return { staged: { ...found, months: monthList, issues, issueCounts }, fileRule, answered }
  } finally {
    staging.close()
  }
}

const ruleFields = ['escalated', 'level', 'group', 'reassignments'] as const satisfies readonly TicketField[]
