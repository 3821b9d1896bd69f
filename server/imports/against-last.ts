import type { ColumnMapping, DateOrder, ImportKind, Notice } from '../../shared/api/imports.ts'
import type { Contract } from '../../shared/api/contracts.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Language } from '../../shared/words/language.ts'
import type { Db } from '../db/client.ts'
import { findLastReports, type ToldOf } from '../db/imports.ts'
import { readTerms } from '../db/terms.ts'
import { findLeftOpen, type LackingFile } from '../db/left-open.ts'
import { Notices, sayNotice } from '../reading/notices.ts'
import type { ReadReport } from '../reading/read-export.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import type { RowFacts } from '../reading/row-facts.ts'
import type { ContractRules } from '../rules/rules.ts'
import { NewWords } from './new-words.ts'
import { ToldFields } from './told-fields.ts'

/** `asksTypes`: what a type means is asked of whoever uploads, where it tells nothing. */
type File = {
  readonly contractId: number
  readonly kind: ImportKind
  readonly language: Language
  readonly asksTypes: boolean
}

/** Finds what differs in a file from what the last ones of its contract and tool made a habit of. */
export class AgainstLast {
  readonly #db: Db
  readonly #file: File
  readonly #rules: ContractRules
  #fields = new ToldFields(new Set())
  #words: NewWords | null = null

  constructor(db: Db, file: File, rules: ContractRules) {
    this.#db = db
    this.#file = file
    this.#rules = rules
  }

  /** Before the first row, each time that the rows come. `fields`: those that a column of the file tells of. */
  start(fields: ReadonlySet<FactField>): void {
    const { kind, contractId, asksTypes } = this.#file
    const { levelOne, levelOneGroups } = this.#rules
    this.#fields = new ToldFields(fields)
    const told = { levelOneGroups: levelOne?.by === 'groups' ? [...levelOneGroups] : null, types: !asksTypes }
    this.#words = kind === 'tickets' ? new NewWords(readTerms(this.#db, contractId).values(), told) : null
  }

  add(facts: RowFacts, line: number): void {
    this.#fields.add(facts, line)
    if (facts.kind === 'tickets') this.#words?.add(facts.ticket, line)
  }

  /** What the next file of the tool is held against. */
  get told(): ToldOf {
    return this.#fields.told
  }

  /** What is told of the file, which a format was recognised in, against the last ones of that format. */
  notices({ format, mapping }: Pick<ReadReport, 'format' | 'mapping'>): Notice[] {
    const { contractId, kind, language } = this.#file
    const notices = new Notices()
    const last = findLastReports(this.#db, contractId, kind, format)
    this.#fields.tellLost(
      notices,
      last.flatMap(({ told }) => told ?? []),
    )
    for (const field of movedFields(mapping, last[0]?.mapping ?? [])) notices.add('columns-moved', null, 1, field)
    this.#words?.tell(notices)
    return notices.list(language, kind)
  }
}

/**
 * The fields that stand elsewhere than in the last file, in a table of the same columns: where headers were exchanged, nothing else
 * may tell it.
 */
function movedFields(present: readonly ColumnMapping[], last: readonly ColumnMapping[]): string[] {
  if (present.length !== last.length) return []
  const before = new Map(last.flatMap(({ field, index }) => (field === null ? [] : [[field, index] as const])))
  return present.flatMap(({ field, index }) =>
    field !== null && before.has(field) && before.get(field) !== index ? [field] : [],
  )
}

/** Makes what finds the order of dates in the last file of a contract and kind that one tool wrote with the same columns; null of none. */
export function orderOfLast(
  db: Db,
  { contract, kind }: { readonly contract: { readonly id: number }; readonly kind: ImportKind },
) {
  return (format: string, mapping: readonly ColumnMapping[]): DateOrder | null => {
    const layout = (columns: readonly ColumnMapping[]) =>
      JSON.stringify(columns.map(({ header, field }) => [header, field]))
    const isAlike = (last: readonly ColumnMapping[]) => layout(last) === layout(mapping)
    const alike = findLastReports(db, contract.id, kind, format).filter((report) => isAlike(report.mapping))
    return alike.map(({ dateOrder }) => dateOrder).find((order) => order === 'dmy' || order === 'mdy') ?? null
  }
}

/** `cut`: how a file that lacks known tickets selects them; null of one that lacks none, or is no export of tickets. */
type LackingUpload = Omit<LackingFile, 'cut'> & { readonly cut: LackingFile['cut'] | null; readonly language: Language }

/** What is told of the tickets that stay open because the staged file, and none before it, says how they ended. */
export function tellLeftOpen(db: Db, contract: Contract, { format, cut, language }: LackingUpload): Notice[] {
  if (cut === null) return []
  const of = { id: contract.id, timeZone: compileTimeZone(contract.timeZone) }
  const left = findLeftOpen(db, of, { format, cut })
  if (left === null) return []
  const kept = { code: 'left-open', lines: [], fields: [], message: '', ...left }
  return [{ ...kept, ...sayNotice(kept, language, 'tickets') }]
}
