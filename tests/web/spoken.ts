import type { Language } from '../../shared/words/language.ts'
import type { Format } from '../../web/composables/useFormat.ts'
import * as months from '../../shared/words/months.ts'
import * as moves from '../../shared/words/moves.ts'
import * as numbers from '../../shared/words/numbers.ts'

/** Texts of the language last spoken, as a page gets them. */
export { t } from '../../web/words/speech.ts'

/** Figures and months as a page of that language writes them. */
export const formatIn = (language: Language): Format =>
  ({
    count: (n) => numbers.count(language, n),
    figure: (unit, n, against) => numbers.figure(language, unit, n, against),
    suffix: (unit) => numbers.suffix(language, unit),
    value: (unit, n, against) => numbers.valueText(language, unit, n, against),
    move: (unit, before, after) => moves.moveText(language, unit, before, after),
    moveBy: (unit, before, after) => moves.moveBy(language, unit, before, after),
    target: (unit, target, better = 'up', beside = null) =>
      numbers.targetText(language, unit, { target, better }, beside),
    path: (unit, path, beside) => numbers.pathText(language, unit, path, beside),
    range: (unit, low, high) => numbers.range(language, unit, low, high),
    signed: (unit, n) => numbers.signed(language, unit, n),
    perMonth: (n) => numbers.perMonth(language, n),
    money: (currency, n, cents) => numbers.money(language, currency, n, cents),
    decimal: (n) => numbers.decimal(language, n),
    duration: (hours) => numbers.duration(language, hours),
    list: (names) => numbers.list(language, names),
    share: (n) => numbers.share(language, n),
    month: (month) => months.monthName(language, month),
    monthShort: (month, withYear) => months.monthShort(language, month, withYear),
    run: (run) => months.monthRun(language, run),
    runTold: (run) => months.monthRunTold(language, run),
  }) as Partial<Format> as Format

/** A text with plain spaces and hyphens, so that a test can be read. */
export const plain = (text: string): string => text.replace(/[\u202F\u00A0]/g, ' ').replace(/−/g, '-')
