import { monthAlone } from '../values/month.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { saysScenario } from '../values/scenario.ts'
import { derivedHeaders, type Derived } from './derived.ts'
import { bareMonth, withYear } from './months.ts'

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

function monthsOf(sheets: readonly string[], year: () => number | null): Derived {
  const ofFile = sheets.every((name) => monthAlone(name) !== null) ? null : year()
  const told = (name: string) =>
    ofFile === null || monthAlone(name) !== null ? name : withYear(name.replace(/\.$/, ''), String(ofFile))
  return { headers: [derivedHeaders.dated], cellsOf: (_cells, sheet) => [[told(sheet)]] }
}
