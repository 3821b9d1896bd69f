import type { Contract } from '../../shared/api/contracts.ts'
import type { Import, ImportKind } from '../../shared/api/imports.ts'
import { formatMonth, parseMonth, type Month, type Period } from '../../shared/period.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import { refreshAnswerMonths } from '../db/answer-months.ts'
import type { Db } from '../db/client.ts'
import { refreshCostMonths } from '../db/cost-months.ts'
import { addAnswerCoverage, addCoverage, listStagedAnswerMonths } from '../db/coverage.ts'
import { applyFacts, compareFacts, countStagedFacts, countVanishedFacts, keepFacts } from '../db/fact-import.ts'
import { lastStoredAt } from '../db/imports.ts'
import type { Staying } from '../db/states.ts'
import { applyStaged, compareStaged, countStaged, keepTickets, type Changes } from '../db/ticket-import.ts'
import type { Cut } from '../db/vanished-tickets.ts'
import { refreshTicketMonths, refreshTouchedMonths } from '../db/sum-ticket-months.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { during } from '../db/steps.ts'
import { dropVersions } from '../db/versions.ts'
import { refindIncidents, refreshIncidents, rederive } from '../recount/refresh-facts.ts'
import type { ContractRules } from '../rules/rules.ts'

/** A contract's file as it lies in the attached staging file. */
export type StagedFile = {
  readonly contract: Contract
  readonly kind: ImportKind
  readonly covers: Import['covers']
  /** What tells level 1 from this file on, of all tickets; null = as before. */
  readonly levelOne: Contract['levelOne']
  /** Told of what is being done with it, and how far that is. */
  readonly progress: StageProgress
}
export type StageProgress = (stage: 'comparing' | 'storing' | 'recounting', done: number) => void

/** About how much of a storing is done once what it changes is kept, and once its rows are in. */
const KEPT = 0.3
const APPLIED = 0.7
/** And of a recount, once the months are summed up. */
const RECOUNTED = 0.5

/** Rows of the file's own kind that are staged. */
export function countRows(db: Db, kind: ImportKind): number {
  return kind === 'tickets' ? countStaged(db) : countStagedFacts(db, kind)
}

/**
 * What storing the staged file would change: its own rows, and the answers that a ticket export brings. `cut`: how a file that lacks
 * known tickets selects them, null of any other.
 */
export function compareFile(
  db: Db,
  { contract: { id, timeZone }, kind, covers, progress }: StagedFile,
): { changes: Changes; answers: Import['answers']; stays: Staying; cut: Cut | null } {
  if (kind === 'tickets') {
    const { changes, stays, cut } = compareStaged(db, { id, timeZone: compileTimeZone(timeZone) }, (done) =>
      progress('comparing', done),
    )
    if (countStagedFacts(db, 'satisfaction') === 0) return { changes, answers: null, stays, cut }
    const answers = compareFacts(db, id, 'satisfaction')
    const { older, tied } = answers.stays
    const months = listStagedAnswerMonths(db).map(formatMonth)
    return {
      changes,
      answers: { ...answers.changes, months },
      stays: { older: stays.older + older, tied: stays.tied + tied },
      cut,
    }
  }
  const { changes, stays } = compareFacts(db, id, kind)
  const vanished = covers ? countVanishedFacts(db, id, kind) : 0
  return { changes: { ...changes, vanished }, answers: null, stays, cut: null }
}

/** Keeps what storing the staged file will change, so that it can be undone; what was kept for the import before goes. */
export function keepBefore(db: Db, { contract: { id }, kind, progress }: StagedFile): void {
  dropVersions(db, id)
  if (kind === 'tickets') keepTickets(db, id, (done) => progress('storing', done * KEPT))
  keepFacts(db, id, kind === 'tickets' ? 'satisfaction' : kind)
}

/** Under which rules, by which import and when (epoch seconds) a file is stored. */
export type StoredBy = { readonly rules: ContractRules; readonly importId: number; readonly now: number }

/**
 * Stores the staged file and sums up again what it touches. Belongs in a transaction. Gives the first month in whose delays
 * anything is other than it was, Infinity where nothing is; null where that is not known.
 */
export function storeFile(db: Db, file: StagedFile, by: StoredBy): Month | null {
  const { contract, kind, covers, progress } = file
  const { rules, importId, now } = by
  if (kind === 'tickets') return storeTickets(db, file, by)
  progress('storing', KEPT)
  applyFacts(db, contract.id, kind, { importId, monthOf: rules.timeZone.monthOf })
  if (covers) addCoverage(db, contract.id, periodOf(covers), { kind, importId })
  progress('recounting', 0)
  if (kind === 'incidents') refreshIncidents(db, contract, rules, now)
  else if (kind === 'satisfaction') refreshAnswerMonths(db, contract.id)
  else refreshCostMonths(db, contract.id)
  return Infinity
}

function storeTickets(db: Db, { contract, levelOne, progress }: StagedFile, by: StoredBy): Month | null {
  const { rules, importId, now } = by
  const classes = readTicketClasses(db, contract.id)
  const applied = during((done) => progress('storing', done), KEPT, APPLIED)
  const { mixed, alone } = applyStaged(db, contract.id, importId, applied)
  progress('recounting', 0)
  const clock = { timeZone: rules.timeZone, now }
  if (levelOne && !alone) rederive(db, contract.id, rules, 'all')
  else if (mixed) rederive(db, contract.id, rules, 'mixed')
  const begins = levelOne || alone ? null : refreshTouchedMonths(db, contract.id, lastStoredAt(db, contract.id), clock)
  if (begins === null) refreshTicketMonths(db, contract.id, clock)
  if (countStagedFacts(db, 'satisfaction') > 0) {
    applyFacts(db, contract.id, 'satisfaction', { importId, monthOf: rules.timeZone.monthOf })
    addAnswerCoverage(db, contract.id, importId)
    refreshAnswerMonths(db, contract.id)
  }
  progress('recounting', RECOUNTED)
  const among = alone ? 'all' : 'followed'
  if (contract.incidentRules.length > 0) refindIncidents(db, contract, { rules, now, among })
  return isSameSet(classes, readTicketClasses(db, contract.id)) ? begins : null
}

/** Which classes of tickets there are decides which of them a figure counts. */
export const isSameSet = (one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each))

function periodOf({ from, to }: NonNullable<Import['covers']>): Period {
  return { from: parseMonth(from), to: parseMonth(to) }
}
