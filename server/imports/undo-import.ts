import type { Contract } from '../../shared/api/contracts.ts'
import type { ImportKind, Undo } from '../../shared/api/imports.ts'
import { formatMonth, type Month } from '../../shared/period.ts'
import { refreshAnswerMonths } from '../db/answer-months.ts'
import type { Actor } from '../db/audit.ts'
import { endFollowing, followTaken } from '../db/changed-tickets.ts'
import { loggedWrite } from '../db/logged-write.ts'
import type { Db } from '../db/client.ts'
import { bumpRevision } from '../db/contracts.ts'
import { refreshCostMonths } from '../db/cost-months.ts'
import { removeCoverage } from '../db/coverage.ts'
import { carryDriftFindings } from '../db/drift-findings.ts'
import { placeFacts } from '../db/fact-placing.ts'
import { factTables, type FactKind } from '../db/fact-tables.ts'
import { lastStoredAt, markUndone } from '../db/imports.ts'
import { addRestatements, listLostFigures } from '../db/restatements.ts'
import { refreshTouchedMonths } from '../db/sum-ticket-months.ts'
import { readTicketClasses } from '../db/ticket-months.ts'
import { dropVersions, restoreVersions } from '../db/versions.ts'
import { movedFigures, readFigures } from '../review/figures.ts'
import { recordPenalties } from '../recount/record-penalties.ts'
import { refindIncidents, rederive } from '../recount/refresh-facts.ts'
import { isSameSet } from './store-staged.ts'
import { compileRules, type ContractRules } from '../rules/rules.ts'

/** The contract's last import. */
export type LastImport = { readonly contract: Contract; readonly kind: ImportKind; readonly importId: number }

/** What undoing the contract's last import would do, found by undoing it in a transaction that is then rolled back. */
export async function previewUndo(db: Db, last: LastImport, now: number): Promise<Undo> {
  const rules = await compileRules(last.contract)
  db.sqlite.exec('BEGIN IMMEDIATE')
  try {
    return takeBack(db, last, rules, now).undone
  } finally {
    // A full or failing disk has already rolled it back.
    if (db.sqlite.inTransaction) db.sqlite.exec('ROLLBACK')
  }
}

/**
 * Undoes the contract's last import and writes the figures that move into the ledger, all or nothing. `now`: epoch seconds. Gives
 * the first month in whose delays anything is other than it was, Infinity where nothing is; null where that is not known.
 */
export async function undoImport(
  db: Db,
  last: LastImport,
  { by, now }: { readonly by: Actor; readonly now: number },
): Promise<Month | null> {
  const rules = await compileRules(last.contract)
  const { contract, kind, importId } = last
  return loggedWrite(db, now, (log) => {
    const { undone, begins } = takeBack(db, last, rules, now)
    addRestatements(db, contract.id, undone.restatements, { cause: 'undo', importId, at: now, accountId: by.accountId })
    dropVersions(db, contract.id)
    bumpRevision(db, contract.id)
    if (kind !== 'tickets') carryDriftFindings(db, contract.id)
    recordPenalties(db, contract, now)
    markUndone(db, importId, now)
    const about = { subject: 'import', id: importId } as const
    log({ event: 'import-undone', by, contractId: contract.id, about })
    return begins
  })
}

type TakenBack = { readonly undone: Undo; readonly begins: Month | null }

/** The rows go back to what they were; what follows from them is found by the contract's present settings. */
function takeBack(db: Db, { contract, kind, importId }: LastImport, rules: ContractRules, now: number): TakenBack {
  const { id } = contract
  const classes = readTicketClasses(db, id)
  let begins: Month | null = Infinity
  const before = readFigures(db, contract, now)
  const takeBackFacts = (of: FactKind) => {
    const uncovered = removeCoverage(db, id, of, importId).map(formatMonth)
    return { uncovered, changes: restoreVersions(db, id, factTables[of].name, importId) }
  }
  if (kind === 'tickets') followTaken(db, id, importId)
  const tickets = kind === 'tickets' ? restoreVersions(db, id, 'tickets', importId) : null
  const facts = takeBackFacts(kind === 'tickets' ? 'satisfaction' : kind)
  if (tickets) {
    rederive(db, id, rules, 'kept')
    begins = refreshTouchedMonths(db, id, lastStoredAt(db, id), { timeZone: rules.timeZone, now })
  }
  placeFacts(db, id, rules.timeZone)
  if (kind === 'tickets' || kind === 'satisfaction') refreshAnswerMonths(db, id)
  const among = kind === 'tickets' ? 'followed' : 'all'
  if (kind === 'tickets' || kind === 'incidents') refindIncidents(db, contract, { rules, now, among })
  endFollowing(db)
  if (kind === 'costs') refreshCostMonths(db, id)
  const restatements = movedFigures(before, readFigures(db, contract, now), listLostFigures(db, id))
  if (!isSameSet(classes, readTicketClasses(db, id))) begins = null
  if (!tickets) return { undone: { ...facts, answers: null, restatements }, begins }
  const broughtAnswers = facts.changes.removed + facts.changes.restored > 0
  const answers = broughtAnswers ? facts.changes : null
  return { undone: { changes: tickets, answers, uncovered: [], restatements }, begins }
}
