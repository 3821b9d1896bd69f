import type { Language } from '../../shared/words/language.ts'
import type { Issue } from '../../shared/api/error.ts'
import { Failure } from '../errors.ts'
import { describeFinding, isRejection, type IssueCode } from '../reading/issues.ts'
import type { FoundTable } from '../reading/read-export.ts'
import type { FlawedRow } from '../reading/read-rows.ts'

/** So many rows rejected for one reason are no slips. */
const MOST_ALIKE = 1000
/** So many, with hardly a good one among them, that nobody need read on. */
const HOPELESS = 50_000
const HARDLY = 10
/** Lines that a refusal shows. */
const SAMPLE = 20

type Kind = { rows: number; readonly sample: Issue[] }

/**
 * Counts the rows of a file that are left out, and tells when it is the file that is wrong: more than 1,000 rows are rejected
 * for the same reason, and rejected rows outnumber the others. Where most rows are good (1,500 bad ones of 200,000), each bad
 * one is kept, to be looked at and downloaded. The whole file decides, so that the order of its rows changes nothing, unless
 * its first 50,000 rejected rows have hardly a good one among them; while it looks wrong its rejected rows are only counted,
 * and a second reading keeps them where it turns out right.
 */
export class Rejections {
  readonly #keepsAll: boolean
  readonly #language: Language
  readonly #kinds = new Map<IssueCode, Kind>()
  #worst: IssueCode | null = null
  #accepted = 0
  #rejected = 0
  #dropped = false

  /** `keepsAll`: the file is known to be right. */
  constructor(language: Language, keepsAll: boolean) {
    this.#language = language
    this.#keepsAll = keepsAll
  }

  accept(): void {
    this.#accepted += 1
  }

  /** Counts a row; whether it is to be kept. */
  reject({ line, cells, findings }: FlawedRow, headers: readonly string[]): boolean {
    this.#rejected += 1
    const codes = new Set<IssueCode>()
    for (const finding of findings) {
      if (codes.has(finding.code) || !isRejection(finding)) continue
      codes.add(finding.code)
      const kind = this.#kindOf(finding.code)
      kind.rows += 1
      if (kind.sample.length < SAMPLE)
        kind.sample.push(describeFinding(finding, { line, cells, headers }, this.#language))
    }
    if (this.#keepsAll || !this.#looksWrong) return true
    this.#dropped = true
    return false
  }

  /** Refuses a file that nobody need read to its end. */
  refuseHopeless(table: FoundTable): void {
    if (this.#rejected >= HOPELESS && this.#accepted * HARDLY < this.#rejected) this.decide(table)
  }

  /** Refuses the file where it is wrong. What was only counted is told by the answer: whether to read once more. */
  decide({ refusal }: FoundTable): { readonly readAgain: boolean } {
    if (this.#keepsAll || !this.#looksWrong) return { readAgain: this.#dropped }
    const { rows: same, sample } = this.#kinds.get(this.#worst!)!
    const rows = this.#accepted + this.#rejected
    const params = { rejected: this.#rejected, rows, same, reason: sample[0]!.message }
    throw new Failure('rows-unreadable', params, sample, refusal)
  }

  get #looksWrong(): boolean {
    if (this.#worst === null || this.#rejected <= this.#accepted) return false
    return this.#kinds.get(this.#worst)!.rows > MOST_ALIKE
  }

  #kindOf(code: IssueCode): Kind {
    const known = this.#kinds.get(code) ?? { rows: 0, sample: [] }
    this.#kinds.set(code, known)
    const worst = this.#worst === null ? undefined : this.#kinds.get(this.#worst)
    if (!worst || known.rows >= worst.rows) this.#worst = code
    return known
  }
}
