import { costLines } from '../../server/sample/costs.ts'
import { monthStart } from '../../server/sample/story.ts'
import { workbook, type Cell } from '../server/reading/workbook-file.ts'
import { story } from './story.ts'

const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

/** The costs of a quarter as the provider's accountant writes them: a workbook with a title above the table. */
export function costsWorkbook(quarter: number, ticketsOpened: (month: number) => number): Uint8Array {
  const { headers, nature, label } = story.words.costFile
  const months = [1, 2, 3].map((rank) => (quarter - 1) * 3 + rank)
  const rows = months.flatMap((month) =>
    costLines(story, month, ticketsOpened(month)).map(([kind, what, amount]): Cell[] => [
      { n: (monthStart(story, month) - EXCEL_EPOCH) / 86_400_000, style: 'day' },
      nature[kind],
      label[what],
      amount,
    ]),
  )
  const title: Cell[][] = [[`Altéa Industries – coûts du trimestre ${quarter}`], []]
  return workbook([
    { name: 'Coûts', rows: [...title, [...headers], ...rows] },
    { name: 'Notes', rows: [['Montants hors taxes, en euros.']] },
  ])
}
