import { languages, spoken, type Language } from '../../shared/words/language.ts'

const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/
const monthThenYear = /^(\d{1,2})[-/.](\d{4})$/
const day = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const named = /^(?:\d{1,2}(?:er)?\s+)?(\p{L}{3,})[\s./-]*(\d{4}|\d{2})$/u

const names = languages.flatMap((language) =>
  (['long', 'short'] as const).flatMap((month) => {
    const format = new Intl.DateTimeFormat(spoken[language].tag, { month, timeZone: 'UTC' })
    return Array.from({ length: 12 }, (_, index) => ({
      name: folded(format.format(Date.UTC(2024, index, 1))),
      month: index + 1,
    }))
  }),
)

/**
 * The months that a pasted column writes, as `2026-03`: `2026-03`, `03/2026`, `mars 2026`, `Mar-26` or a day, whose month is
 * taken. Days are read day first; in English month first where only that makes them all the first of a month. What is no
 * month is null.
 */
export function readMonths(texts: readonly string[], language: Language): (string | null)[] {
  const plain = texts.map((text) => folded(text.replace(/[T\s]\d{1,2}:\d{2}(:\d{2})?.*$/, '')))
  const days = plain.flatMap((text) => {
    const found = day.exec(text)
    return found ? [[Number(found[1]), Number(found[2])] as const] : []
  })
  const monthFirst =
    days.every(([first]) => first <= 12) &&
    (days.some(([, second]) => second > 12) ||
      (spoken[language].monthFirst && days.every(([, second]) => second === 1)))
  return plain.map((text) => readMonth(text, monthFirst))
}

function readMonth(text: string, monthFirst: boolean): string | null {
  const [, isoYear, isoMonth] = yearFirst.exec(text) ?? []
  if (isoYear) return written(isoYear, Number(isoMonth))
  const [, month, year] = monthThenYear.exec(text) ?? []
  if (year) return written(year, Number(month))
  const [, first, second, dayYear] = day.exec(text) ?? []
  if (dayYear) return written(dayYear, Number(monthFirst ? first : second))
  const [, name, nameYear] = named.exec(text) ?? []
  return nameYear ? written(nameYear, monthNamed(name!)) : null
}

function monthNamed(text: string): number | null {
  const found = new Set(names.filter(({ name }) => name.startsWith(text)).map(({ month }) => month))
  return found.size === 1 ? [...found][0]! : null
}

function written(year: string, month: number | null): string | null {
  const full = year.length === 2 ? `20${year}` : year
  if (month === null || month < 1 || month > 12 || !/^(19|20|21)/.test(full)) return null
  return `${full}-${String(month).padStart(2, '0')}`
}

/** Without capitals, accents or the dot of an abbreviation that ends a word. */
function folded(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  return bare.replace(/(\p{L})\./gu, '$1')
}
