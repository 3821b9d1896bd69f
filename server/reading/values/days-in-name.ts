import { daysInMonth } from '../../../shared/civil-date.ts'
import { monthNumber } from './month-names.ts'

/** A day that the name of a file tells, and the time that stands beside it: hour, minute, second, 0 where none does. */
export type NamedDay = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly time: readonly [number, number, number]
}

const DAY_PART = /((?:19|20)\d\d)([-_. ]?)(\d\d)\2(\d\d)/.source
const TIME_PART = /[-_ T]+(\d\d)[-_:.h ]?(\d\d)(?:[-_:.]?(\d\d)(?:\.\d{3})?)?(?![-_.]?\d)/.source
const YEAR_FIRST = new RegExp(`(?<!\\d)${DAY_PART}(?:${TIME_PART}|(?!\\d))`, 'g')
const YEAR_LAST = /(?<!\d)(\d\d)([-_.])(\d\d)\2((?:19|20)\d\d)(?!\d)/g
const MONTH_LAST = /(?<!\d)((?:19|20)\d\d)[-_. ]?(0[1-9]|1[0-2])(?![-_. ]?\d)/g
const MONTH_FIRST = /(?<![\d][-_. ]?)(0[1-9]|1[0-2])[-_. ]?((?:19|20)\d\d)(?!\d)/g
const MONTH_NAMED = /(\p{L}{3,12})[-_. ]*((?:19|20)\d\d)(?!\d)|(?<!\d)((?:19|20)\d\d)[-_. ]*(\p{L}{3,12})/gu

/** The days that stand in the name of a file; `05-04-2026`, of which nothing says which is the day, is none. */
export function daysIn(name: string): NamedDay[] {
  const found: NamedDay[] = []
  const add = (year: number, month: number, day: number, time: NamedDay['time'] = [0, 0, 0]) => {
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return
    found.push({ year, month, day, time })
  }
  for (const [, year, , month, day, hour, minute, second] of name.matchAll(YEAR_FIRST))
    add(Number(year), Number(month), Number(day), [Number(hour ?? 0), Number(minute ?? 0), Number(second ?? 0)])
  for (const [, first, , second, year] of name.matchAll(YEAR_LAST)) {
    const [a, b] = [Number(first), Number(second)]
    if (a > 12 || a === b) add(Number(year), b, a)
    else if (b > 12) add(Number(year), a, b)
  }
  return found
}

/** The months that stand in the name of a file without a day: `2026-02`, `022026`, `fevrier 2026`; each as its year and number. */
export function monthsIn(name: string): { readonly year: number; readonly month: number }[] {
  const plain = name.normalize('NFC')
  return [
    ...[...plain.matchAll(MONTH_LAST)].map(([, year, month]) => ({ year: Number(year), month: Number(month) })),
    ...[...plain.matchAll(MONTH_FIRST)].map(([, month, year]) => ({ year: Number(year), month: Number(month) })),
    ...[...plain.matchAll(MONTH_NAMED)].flatMap(([, before, year, yearFirst, after]) => {
      const month = monthNumber(before ?? after!)
      return month === null ? [] : [{ year: Number(year ?? yearFirst), month }]
    }),
  ]
}
