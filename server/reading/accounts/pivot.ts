import type { OpenedExport, RecordBatch } from '../opened-export.ts'
import { normaliseWords } from '../values/clean-text.ts'
import { readCostNature } from '../values/cost-nature.ts'
import { saysTotal } from '../values/cost-total.ts'
import { isEmpty } from '../values/empty.ts'
import { monthAlone } from '../values/month.ts'
import { bareMonth, YEAR } from './months.ts'

/** How spreadsheets head the rows of a pivot table, whatever they are of. */
const OF_ROWS = /^(?:etiquettes de lignes|row labels|etiquetas de fila|rotulos de linha|zeilenbeschriftungen)$/
/** What stands above the header of a pivot table whose columns are headed too. */
const OF_COLUMNS =
  /^(?:etiquettes de colonnes|column labels|etiquetas de columna|rotulos de coluna|spaltenbeschriftungen)$/
/** What a pivot table writes before the name of the column that it sums. */
const SUM_OF = /^(?:somme (?:de |d['’])|sum of |suma de |soma de |summe von )(?=\S)/i

/**
 * A pivot table saved as it stands: its rows are headed by what they hold, years, months or natures of costs, and its sums by what they
 * sum. Where both stand in one column, natures under their month or months under their nature, each has a column of its own, and
 * a row that heads others is their sum. A header that neither heads stays as it is.
 */
export function withPivotNames(opened: OpenedExport): OpenedExport {
  const { headers, firstRows } = opened
  const at = headers.findIndex((header) => OF_ROWS.test(normaliseWords(header)))
  if (at < 0) return opened
  const told = firstRows.map((row) => kindOf(row[at] ?? '')).filter((kind) => kind !== null)
  const [outer, ...others] = new Set(told.filter((kind) => kind !== 'other'))
  if (outer === undefined || others.length > 1 || told.includes('other')) return opened
  const summed = headers.map((header) => header.trim().replace(SUM_OF, ''))
  const named = { ...opened, headers: summed.with(at, NAMES[outer]) }
  return others.length === 0 ? named : nested(named, { at, outer, inner: others[0]! })
}

/** Whether a row stands above the header of a pivot table. */
export const isAbovePivot = (cells: readonly string[]) => cells.some((cell) => OF_COLUMNS.test(normaliseWords(cell)))

const NAMES = { year: 'Année', month: 'Mois', nature: 'Nature' } as const
type Label = keyof typeof NAMES

/** What a row of a pivot table is of; null of its total, and of a row without a label. */
function kindOf(label: string): Label | 'other' | null {
  const text = label.trim()
  if (isEmpty(text) || saysTotal(text)) return null
  if (YEAR.test(text)) return 'year'
  if (monthAlone(text) !== null || bareMonth(text) !== null) return 'month'
  return readCostNature(text) === null ? 'other' : 'nature'
}

type Nesting = { readonly at: number; readonly outer: Label; readonly inner: Label }

/** Rows under the one that heads them: it says the `outer` of each, and sums them up itself. */
function nested(opened: OpenedExport, { at, outer, inner }: Nesting): OpenedExport {
  const { headers, firstRows, mostCells } = opened
  const completing = () => {
    let above = ''
    return (cells: readonly string[]): string[] => {
      const label = (cells[at] ?? '').trim()
      const own =
        cells.length > headers.length && cells.length <= mostCells ? cells.slice(0, headers.length) : [...cells]
      if (kindOf(label) === inner) return [...own.slice(0, at), above, ...own.slice(at + 1), label]
      if (kindOf(label) !== outer) return [...own, '']
      above = label
      return [...own.slice(0, at), `Total ${label}`, ...own.slice(at + 1), '']
    }
  }
  return {
    ...opened,
    headers: [...headers, NAMES[inner]],
    mostCells: headers.length + 1,
    widths: [headers.length + 1],
    firstRows: firstRows.map(completing()).filter((cells) => !saysTotal(cells[at]!)),
    async *readRecords(): AsyncGenerator<RecordBatch> {
      const complete = completing()
      for await (const batch of opened.readRecords())
        yield { ...batch, records: { ...batch.records, rows: batch.records.rows.map(complete) } }
    },
  }
}
