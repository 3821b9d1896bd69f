import type { Contract, ContractPatch } from '../../shared/api/contracts.ts'
import type { Restatement } from '../../shared/api/imports.ts'
import { bumpRevision, changeContract, findContract, readRevision } from '../db/contracts.ts'
import type { Db } from '../db/client.ts'
import { readTicketLives } from '../db/delay-history.ts'
import { replaceDriftFindings } from '../db/drift-findings.ts'
import { markCommitted, type ImportReport } from '../db/imports.ts'
import { addRestatements } from '../db/restatements.ts'
import type { TicketRow } from '../db/ticket-columns.ts'
import { readTerms } from '../db/terms.ts'
import { applyStaged, compareStaged, countStaged, rederiveTickets, withStaged } from '../db/ticket-import.ts'
import { readTicketMonths, refreshTicketMonths } from '../db/ticket-months.ts'
import { findDrift, lastCompleteMonth } from '../review/drift.ts'
import { movedFigures, readFigures, type Figures } from '../review/figures.ts'
import { ruleCodes } from '../db/codes.ts'
import { Failure } from '../errors.ts'
import { compileRules, type ContractRules } from './rules.ts'
import type { Staged } from './stage-upload.ts'
import { decodeTicket, deriveTicket } from './ticket-row.ts'

/** Where a preview stands: its contract, the file it is staged in. */
export type StagedImport = { readonly contract: Contract; readonly stagingPath: string }

/**
 * What committing the staged file would do. Figures already there that would move are found by storing it for real in a
 * transaction that is then rolled back: the preview cannot differ from what the commit does.
 */
export async function previewEffect(
  db: Db,
  { contract, stagingPath }: StagedImport,
  staged: Staged,
  now: number,
): Promise<ImportReport> {
  const rules = await compileRules(contract)
  return withStaged(db, stagingPath, () => {
    const changes = compareStaged(db, contract.id)
    const before = readFigures(db, contract)
    const nothingMoves = before.size === 0 || changes.new + changes.changed === 0
    const restatements = nothingMoves ? [] : rehearse(db, contract, rules, before, now)
    return { ...staged, changes, restatements }
  })
}

function rehearse(db: Db, contract: Contract, rules: ContractRules, before: Figures, now: number): Restatement[] {
  db.sqlite.exec('BEGIN IMMEDIATE')
  try {
    const anyImport = db.sqlite.prepare('SELECT max(id) FROM imports WHERE contract_id = ?').pluck().get(contract.id)
    return store(db, contract, rules, anyImport as number, before, now)
  } finally {
    db.sqlite.exec('ROLLBACK')
  }
}

/** Stores the staged file, its months and the ledger, all in one transaction. `now`: epoch seconds. */
export async function commitStaged(
  db: Db,
  { contract, stagingPath }: StagedImport,
  importId: number,
  report: ImportReport,
  now: number,
): Promise<void> {
  const rules = await compileRules(contract)
  withStaged(db, stagingPath, () => {
    db.sqlite
      .transaction(() => {
        if (countStaged(db) !== report.accepted - report.superseded) throw new Failure('import-expired')
        const restatements = store(db, contract, rules, importId, readFigures(db, contract), now)
        addRestatements(db, contract.id, restatements, { cause: 'import', importId, at: now })
        bumpRevision(db, contract.id)
        markCommitted(db, importId, { ...withoutCells(report), restatements }, now)
      })
      .immediate()
  })
}

function store(
  db: Db,
  contract: Contract,
  rules: ContractRules,
  importId: number,
  before: Figures,
  now: number,
): Restatement[] {
  const { merged } = applyStaged(db, contract.id, importId)
  if (merged) rederive(db, contract.id, rules, importId)
  refreshTicketMonths(db, contract.id, rules.timeZone, now)
  return movedFigures(before, readFigures(db, contract))
}

/** Finds again what follows from the contract's tickets, or from those that an import wrote. */
function rederive(db: Db, contractId: number, rules: ContractRules, importId: number | null): void {
  const terms = readTerms(db, contractId)
  const term = (id: number | null) => (id === null ? null : (terms.get(id) ?? null))
  const derive = (row: TicketRow) => deriveTicket(decodeTicket(row, term), ruleCodes.decode(row.fileRule), rules)
  rederiveTickets(db, contractId, derive, importId)
}

/** The history keeps what was read and rejected, not what the cells held: a wrong column may hold names. */
function withoutCells(report: ImportReport): ImportReport {
  return {
    ...report,
    mapping: report.mapping.map((column) => ({ ...column, samples: [] })),
    issues: report.issues.map((issue) => ({ ...issue, raw: null })),
  }
}

/** Changes the contract, applies its new rules to every ticket it has, and writes what moved into the ledger: all or nothing. */
export async function recountContract(db: Db, contract: Contract, patch: ContractPatch, now: number): Promise<void> {
  const rules = await compileRules(contract)
  db.sqlite
    .transaction(() => {
      const before = readFigures(db, findContract(db, contract.id)!)
      changeContract(db, contract.id, patch, now)
      rederive(db, contract.id, rules, null)
      refreshTicketMonths(db, contract.id, rules.timeZone, now)
      const moved = movedFigures(before, readFigures(db, contract))
      addRestatements(db, contract.id, moved, { cause: 'settings', importId: null, at: now })
      bumpRevision(db, contract.id)
    })
    .immediate()
}

/** Finds again what the drift detector says of every month, and keeps it with the revision of the tickets it read. */
export async function refreshDrift(db: Db, contract: Contract, now: number): Promise<void> {
  const rules = await compileRules(contract)
  const last = readTicketMonths(db, contract.id).at(-1)?.month
  if (last === undefined) return
  const revision = readRevision(db, contract.id)
  const until = lastCompleteMonth(last, now, rules.timeZone)
  const findings = findDrift(readTicketLives(db, contract.id), until, rules)
  db.sqlite.transaction(() => replaceDriftFindings(db, contract.id, revision, findings)).immediate()
}
