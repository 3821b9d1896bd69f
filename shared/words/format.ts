import type { Against } from '../decimals.ts'
import type { Better, Unit } from '../kpi/definition.ts'
import type { Language } from './language.ts'
import * as months from './months.ts'
import * as moves from './moves.ts'
import * as numbers from './numbers.ts'

/** Figures, months and instants as a language writes them; `language` is asked each time, so that it may follow a switch. */
export function formatIn(language: () => Language) {
  return {
    count: (n: number) => numbers.count(language(), n),
    figure: (unit: Unit, n: number, against?: Against | null) => numbers.figure(language(), unit, n, against),
    suffix: (unit: string) => numbers.suffix(language(), unit),
    value: (unit: Unit, n: number | null, against?: Against | null) => numbers.valueText(language(), unit, n, against),
    /** What a figure was and is, told apart wherever they differ. */
    move: (unit: Unit, before: number | null, after: number | null) => moves.moveText(language(), unit, before, after),
    /** The same with how far they are apart, which is the difference of what is written. */
    moveBy: (unit: Unit, before: number, after: number) => moves.moveBy(language(), unit, before, after),
    /** `beside`: the value that the target judges, where it stands next to it. */
    target: (unit: Unit, target: number, better: Better = 'up', beside: number | null = null) =>
      numbers.targetText(language(), unit, { target, better }, beside),
    /** `beside`: the value that is held against the path, next to which it stands. */
    path: (unit: Unit, path: number, beside: Against) => numbers.pathText(language(), unit, path, beside),
    range: (unit: Unit, low: number, high: number) => numbers.range(language(), unit, low, high),
    signed: (unit: Unit, n: number, fine?: boolean) => numbers.signed(language(), unit, n, fine),
    perMonth: (n: number) => numbers.perMonth(language(), n),
    money: (currency: string, n: number, cents?: boolean) => numbers.money(language(), currency, n, cents),
    duration: (hours: number) => numbers.duration(language(), hours),
    decimal: (n: number) => numbers.decimal(language(), n),
    list: (names: readonly string[]) => numbers.list(language(), names),
    share: (n: number) => numbers.share(language(), n),
    fileSize: (bytes: number) => numbers.fileSize(language(), bytes),
    month: (month: string) => months.monthName(language(), month),
    monthShort: (month: string, withYear = true) => months.monthShort(language(), month, withYear),
    run: (run: months.Run) => months.monthRun(language(), run),
    runTold: (run: months.Run) => months.monthRunTold(language(), run),
    instant: (timeZone: string, iso: string) => months.instant(language(), timeZone, iso),
    dayOrInstant: (timeZone: string, iso: string) => months.dayOrInstant(language(), timeZone, iso),
    day: (day: string) => months.dayName(language(), day),
    country: (code: string) => numbers.countryName(language(), code),
    weekday: (day: number, style?: 'long' | 'short') => months.weekdayName(language(), day, style),
  }
}
export type Format = ReturnType<typeof formatIn>
