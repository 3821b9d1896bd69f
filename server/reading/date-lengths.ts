import { dateFields } from './date-fields.ts'
import type { Notices } from './notices.ts'
import type { FactField } from '../../shared/kinds/columns.ts'

/** Fewer dates show no habit. */
const FEWEST = 20
/** The share of the dates of a column that are written otherwise by damage; where more are, the column is written in several ways. */
const MOST = 0.03
/** Lines kept of each length; more are a habit or no date. */
const KEPT = 50
const LONGEST = 40
/** A date of digits and marks alone: the names of months are of many lengths. */
const OF_DIGITS = /^\s*\d[\d\s/.:,TZ+-]*$/

type Length = { count: number; readonly lines: number[] }

/** Notices the few dates of a column that have other lengths than all others: they lost their time of day, or a digit. */
export class DateLengths {
  readonly #columns: readonly { readonly index: number; readonly lengths: (Length | undefined)[] }[]

  constructor(columns: ReadonlyMap<number, FactField>) {
    this.#columns = [...columns].filter(([, field]) => dateFields.has(field)).map(([index]) => ({ index, lengths: [] }))
  }

  add(cells: readonly string[], line: number): void {
    for (const { index, lengths } of this.#columns) {
      const cell = cells[index]!
      if (cell.length < 6 || cell.length > LONGEST) continue
      const known = (lengths[cell.length] ??= { count: 0, lines: [] })
      known.count += 1
      if (known.count <= KEPT && OF_DIGITS.test(cell)) known.lines.push(line)
    }
  }

  /** Tells of them once all rows are read. */
  tell(notices: Notices): void {
    for (const { lengths } of this.#columns) {
      const found = lengths.filter((one) => one !== undefined)
      const all = found.reduce((sum, { count }) => sum + count, 0)
      const most = Math.max(0, ...found.map(({ count }) => count))
      if (all < FEWEST || all - most > Math.max(1, all * MOST)) continue
      for (const { count, lines } of found) {
        if (count === most || lines.length < Math.min(count, KEPT)) continue
        for (const line of lines) notices.add('dates-otherwise', line)
        if (count > lines.length) notices.add('dates-otherwise', null, count - lines.length)
      }
    }
  }
}
