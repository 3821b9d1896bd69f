import { givenId } from './fact-keys.ts'
import type { Format } from './formats/format.ts'
import { isRejection, type Finding, type IssueCode } from './issues.ts'
import type { ReadColumn } from './recognise.ts'
import type { FactField } from '../../shared/kinds/columns.ts'
import { isEmpty } from './values/empty.ts'
import { readText } from './values/text.ts'
import { readTicketId } from './values/ticket-id.ts'

/** No date, amount, word or name is longer: what goes on beyond is cut, and marked so that it reads as nothing else. */
const LONGEST = 1000

/** The place of the column that holds each field of a file. */
export type Places = ReadonlyMap<FactField, number>

export function placesOf(columns: readonly ReadColumn[]): Places {
  return new Map(columns.map((column) => [column.field, column.index]))
}

/**
 * One row of a file: its cells by field, and what is found wrong with them. It is rejected for a field that it `needs`; any other
 * cell that cannot be read loses its own fact alone.
 */
export class Row<Field extends FactField> {
  readonly #places: Places
  readonly #cells: readonly string[]
  readonly #findings: Finding[]
  readonly #needs: ReadonlySet<FactField>
  #rejected = false

  constructor(places: Places, needs: ReadonlySet<Field>, cells: readonly string[], findings: Finding[]) {
    this.#places = places
    this.#needs = needs
    this.#cells = cells
    this.#findings = findings
  }

  get isRejected(): boolean {
    return this.#rejected
  }

  /** What the field's cell holds; null where it says nothing or the file has no such column. */
  cell(field: Field): string | null {
    const cell = this.#cells[this.#places.get(field) ?? -1]
    if (cell === undefined || isEmpty(cell)) return null
    return cell.length > LONGEST ? `${cell.slice(0, LONGEST)}…` : cell
  }

  /** Whether the file has a column for the field, and the row says nothing in it. */
  lacks(field: Field): boolean {
    return this.#places.has(field) && this.cell(field) === null
  }

  /** A name as it is kept; null where the cell says nothing. */
  text(field: Field): string | null {
    return readText(this.cell(field) ?? '', false)
  }

  /** A number by which a fact is known, as a text; null where the cell says nothing or what cannot be one. */
  id(field: Field, format: Format): string | null {
    const written = this.cell(field)
    const cell = format.isOwn && written !== null ? givenId(written) : written
    if (cell === null) return null
    const id = readTicketId(cell, format)
    if ('value' in id) return id.value
    this.note(id.problem, field)
    return null
  }

  /** What `read` makes of the field's cell; null, and the issue noted, where that is the code of one. `needed`: by this row. */
  number(field: Field, read: (cell: string) => number | IssueCode, needed = this.#needs.has(field)): number | null {
    const cell = this.cell(field)
    if (cell === null) return null
    const value = read(cell)
    if (typeof value === 'number') return value
    this.note(value, field, undefined, needed)
    return null
  }

  /** What `read` makes of the field's cell; where it does not know the cell's word, null, and the issue is noted. */
  word<Value>(field: Field, read: (cell: string) => Value | null, unknown: IssueCode): Value | null {
    const cell = this.cell(field)
    if (cell === null) return null
    const value = read(cell)
    if (value === null) this.note(unknown, field)
    return value
  }

  /**
   * What the row is, as a column of words says that asks for those that nobody knows (`Asking.words`): null, and the issue noted,
   * while the word is asked; `left-out` where somebody said that it is nothing of the kind.
   */
  kindOf<Value>(
    field: Field,
    read: (cell: string) => Value | null | 'asked',
    unknown: IssueCode,
  ): Value | null | 'left-out' {
    const cell = this.cell(field)
    if (cell === null) return null
    const value = read(cell)
    if (value === 'asked') this.note(unknown, field)
    return value === 'asked' ? null : (value ?? 'left-out')
  }

  /** Notes an issue where the field's cell says nothing. */
  need(field: Field, missing: IssueCode): void {
    if (this.cell(field) === null) this.note(missing, field, undefined, true)
  }

  /** `needed`: whether the row is lost with what the cell says. */
  note(code: IssueCode, field: Field, params?: Finding['params'], needed = this.#needs.has(field)): void {
    const column = this.#places.get(field) ?? null
    const kept = needed ? null : ({ kept: true } as const)
    const finding: Finding = { code, column, ...(params && { params }), ...kept }
    this.#findings.push(finding)
    this.#rejected ||= isRejection(finding)
  }
}
