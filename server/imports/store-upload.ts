import type { Contract } from '../../shared/api/contracts.ts'
import type { Language } from '../../shared/words/language.ts'
import type { ImportKind, Restatement } from '../../shared/api/imports.ts'
import type { Month } from '../../shared/period.ts'
import type { Actor } from '../db/audit.ts'
import { loggedWrite } from '../db/logged-write.ts'
import type { Db } from '../db/client.ts'
import { bumpRevision, changeContract, findContract } from '../db/contracts.ts'
import { carryDriftFindings } from '../db/drift-findings.ts'
import { markCommitted, type ImportReport } from '../db/imports.ts'
import { rememberMapping } from '../db/mappings.ts'
import { findRole } from '../db/members.ts'
import { readSeen } from '../db/staged-file.ts'
import { addRestatements, listLostFigures } from '../db/restatements.ts'
import { withStaged } from '../db/ticket-import.ts'
import { Failure } from '../errors.ts'
import { movedFigures, readFigures, type Figures } from '../review/figures.ts'
import { recordPenalties } from '../recount/record-penalties.ts'
import { tellLeftOpen } from './against-last.ts'
import { comesAfter } from './comes-after.ts'
import { layoutOf } from './layout.ts'
import { ofLayout } from './recall.ts'
import { compileRules, type ContractRules } from '../rules/rules.ts'
import type { Staged } from './stage-upload.ts'
import { compareFile, countRows, keepBefore, storeFile, type StagedFile, type StageProgress } from './store-staged.ts'

/** Where a preview stands: its contract, the kind of its file, the file it is staged in. */
export type StagedImport = { readonly contract: Contract; readonly kind: ImportKind; readonly stagingPath: string }

const nobody = () => undefined

/**
 * `now`: epoch seconds. `storesAtOnce`: whoever sent it has it stored without looking, where no row is rejected and nothing is
 * asked: then storing it finds the figures that move, once.
 */
type Previewing = {
  readonly now: number
  readonly language: Language
  readonly storesAtOnce?: boolean
  readonly progress?: StageProgress
}

/**
 * What committing the staged file would do. Figures already there that would move are found by storing it for real in a
 * transaction that is then rolled back: the preview cannot differ from what the commit does. Where all of it comes after the last
 * figure there is nothing to find.
 */
export async function previewEffect(
  db: Db,
  { contract, kind, stagingPath }: StagedImport,
  staged: Staged,
  { now, language, storesAtOnce = false, progress = nobody }: Previewing,
): Promise<ImportReport> {
  const after = withLevelOne(contract, staged.levelOne)
  const rules = await compileRules(after)
  return withStaged(db, stagingPath, () => {
    const file = { contract, kind, covers: staged.covers, levelOne: staged.levelOne ?? null, progress }
    const { changes, answers, stays, cut } = compareFile(db, file)
    const leftOpen = tellLeftOpen(db, contract, { format: staged.format, cut, language })
    const before = readFigures(db, contract, now)
    const touched = changes.new + changes.changed + (answers ? answers.new + answers.changed : 0)
    const isEmpty = before.size === 0 && listLostFigures(db, contract.id).length === 0
    const nothingMoves = isEmpty || (touched === 0 && file.covers === null && file.levelOne === null)
    const isAsked = !storesAtOnce || staged.rejected > 0 || staged.questions.length > 0
    const isRehearsed = isAsked && !nothingMoves && !comesAfter(db, file, { changes, answers }, before)
    const restatements = !isRehearsed ? [] : rehearse(db, file, rules, { before, now })
    return { ...staged, notices: [...staged.notices, ...leftOpen], changes, answers, stays, restatements }
  })
}

type Rehearsal = { readonly before: Figures; readonly now: number }
type Storing = Rehearsal & { readonly importId: number }

function rehearse(db: Db, file: StagedFile, rules: ContractRules, at: Rehearsal): Restatement[] {
  const { id } = file.contract
  db.sqlite.exec('BEGIN IMMEDIATE')
  try {
    const anyImport = db.sqlite.prepare('SELECT max(id) FROM imports WHERE contract_id = ?').pluck().get(id) as number
    return store(db, file, rules, { ...at, importId: anyImport }).restatements
  } finally {
    // A full or failing disk has already rolled it back.
    if (db.sqlite.inTransaction) db.sqlite.exec('ROLLBACK')
  }
}

/** What somebody was shown of the staged file, which is all that may be stored of it. */
type ToCommit = StagedImport & { readonly importId: number; readonly report: ImportReport }

/**
 * Stores the staged file, its months, the ledger and the log, all in one transaction. `now`: epoch seconds. Gives the first month
 * in whose delays anything is other than it was, Infinity where nothing is; null where that is not known.
 */
export async function commitStaged(
  db: Db,
  { contract, kind, stagingPath, importId, report }: ToCommit,
  { by, now, progress = nobody }: { readonly by: Actor; readonly now: number; readonly progress?: StageProgress },
): Promise<Month | null> {
  const { covers, chosen } = report
  const levelOne = proposedBy(db, contract.id, report.levelOne ?? null, by)
  const rules = await compileRules(withLevelOne(contract, levelOne))
  return withStaged(db, stagingPath, () =>
    loggedWrite(db, now, (log) => {
      if (countRows(db, kind) !== report.accepted - report.superseded) throw new Failure('import-expired')
      const file = { contract, kind, covers, levelOne, progress }
      keepBefore(db, file)
      const before = readFigures(db, contract, now)
      const { restatements, begins } = store(db, file, rules, { importId, before, now })
      addRestatements(db, contract.id, restatements, { cause: 'import', importId, at: now, accountId: by.accountId })
      bumpRevision(db, contract.id)
      if (kind !== 'tickets') carryDriftFindings(db, contract.id)
      recordPenalties(db, findContract(db, contract.id)!, now)
      if (levelOne) log(settled(contract.id, by))
      if (chosen) {
        const layout = layoutOf(readSeen(stagingPath).mapping.map(({ header }) => header))
        rememberMapping(db, { contractId: contract.id, kind, layout }, ofLayout(chosen), now)
      }
      const kept = { ...report, chosen: null, levelOne: null, restatements }
      markCommitted(db, { contractId: contract.id, id: importId }, kept, now)
      const about = { subject: 'import', id: importId } as const
      log({ event: 'import-committed', by, contractId: contract.id, about })
      return begins
    }),
  )
}

type Stored = { readonly restatements: Restatement[]; readonly begins: Month | null }

function store(db: Db, file: StagedFile, rules: ContractRules, at: Storing): Stored {
  const { contract, levelOne } = file
  const { importId, before, now } = at
  if (levelOne) changeContract(db, contract.id, { levelOne }, now)
  const begins = storeFile(db, file, { rules, importId, now })
  const after = readFigures(db, withLevelOne(contract, levelOne), now)
  return { restatements: movedFigures(before, after, listLostFigures(db, contract.id)), begins }
}

/** The contract as it is once the groups that were chosen for a file are its level 1. */
function withLevelOne(contract: Contract, levelOne: Contract['levelOne'] | undefined): Contract {
  return levelOne ? { ...contract, levelOne } : contract
}

/** What the client chooses is settled; what anybody else chooses is proposed, until the client confirms or changes it. */
function proposedBy(db: Db, contractId: number, levelOne: Contract['levelOne'], by: Actor): Contract['levelOne'] {
  if (levelOne === null) return null
  const role = by.accountId === null ? null : findRole(db, contractId, by.accountId)
  return role === 'client' ? levelOne : { ...levelOne, proposed: true }
}

const settled = (contractId: number, by: Actor) =>
  ({ event: 'settings-changed', by, contractId, detail: 'levelOne' }) as const
