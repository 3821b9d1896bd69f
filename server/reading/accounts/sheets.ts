import { monthAlone } from '../values/month.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { saysScenario } from '../values/scenario.ts'
import { derivedHeaders, type Derived } from './derived.ts'
import { areOfTwoYears, bareMonth, inYear } from './months.ts'

/**
 * What the sheets of a workbook that are read together are named for, where no column says it: the month or the nature of their
 * lines, or whether they were planned or spent. `lacks`: the fields that no column tells; `year`: asks for that of months without.
 */
export function ofSheets(
  sheets: readonly string[],
  lacks: ReadonlySet<string>,
  year: () => number | null,
): Derived | null {
  if (sheets.length < 2) return null
  const areMonths = sheets.every((name) => monthAlone(name) !== null || bareMonth(name) !== null)
  if (areMonths) return lacks.has('month') ? monthsOf(sheets, year) : null
  if (lacks.has('nature') && sheets.some((name) => readCostNature(name) !== null))
    return named(derivedHeaders.natureOfSheet)
  return sheets.some(saysScenario) ? named(derivedHeaders.sheet) : null
}

const named = (header: string): Derived => ({ headers: [header], cellsOf: (_cells, sheet) => [[sheet]] })

/** Null where they are those of a business year: no one year is that of all. */
function monthsOf(sheets: readonly string[], year: () => number | null): Derived | null {
  const bare = sheets.flatMap((name) => (monthAlone(name) === null ? (bareMonth(name) ?? []) : []))
  if (areOfTwoYears(bare)) return null
  const ofFile = bare.length === 0 ? null : year()
  return { headers: [derivedHeaders.dated], cellsOf: (_cells, sheet) => [[inYear(sheet, ofFile)]] }
}
