import { workbook, type Cell } from '../server/reading/workbook-file.ts'
import { chapter, forecastShare, monthName, monthStart, story } from './story.ts'

const FEE = 6860
const UNIT_PRICE = 38
const STEERING = 1500
const TRANSITION = { amount: 18_000, months: 6 }
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

/** What the contract says of money: what the company paid before, what it expects, what an hour of downtime costs it. */
export const costTerms = {
  costBaseline: [
    { label: 'Salaires et charges', amount: 11_200 },
    { label: 'Recrutement et rotation', amount: 1150 },
    { label: 'Formation', amount: 450 },
    { label: 'Renouvellement du matériel', amount: 2900 },
    { label: 'Licences', amount: 1900 },
    { label: 'Temps de direction', amount: 800 },
  ],
  forecast: Array.from({ length: story.months + 6 }, (_, index) => {
    const month = index + 1
    const tickets = Math.round(story.ticketsAMonth * forecastShare(month))
    const transition = month <= 3 ? TRANSITION.amount / 3 : 0
    return {
      month: monthName(month),
      amount: FEE + UNIT_PRICE * tickets + STEERING + transition,
      tickets,
      unitPrice: UNIT_PRICE,
    }
  }),
  transition: TRANSITION,
  downtimeHourlyCost: 900,
  exitTerms: { feeMonths: 5, noticeMonths: 6 },
}

/** The costs of a quarter as the provider's accountant writes them: a workbook with a title above the table. */
export function costsWorkbook(quarter: number, ticketsOpened: (month: number) => number): Uint8Array {
  const months = [1, 2, 3].map((rank) => (quarter - 1) * 3 + rank)
  const rows = months.flatMap((month) =>
    linesOf(month, ticketsOpened(month)).map(([nature, label, amount]): Cell[] => [
      { n: (monthStart(month) - EXCEL_EPOCH) / 86_400_000, style: 'day' },
      nature,
      label,
      amount,
    ]),
  )
  const title: Cell[][] = [[`Altéa Industries – coûts du trimestre ${quarter}`], []]
  return workbook([
    { name: 'Coûts', rows: [...title, ['Mois', 'Nature', 'Libellé', 'Montant'], ...rows] },
    { name: 'Notes', rows: [['Montants hors taxes, en euros.']] },
  ])
}

type Line = readonly [nature: string, label: string, amount: number]

function linesOf(month: number, tickets: number): Line[] {
  const { migration } = chapter(month)
  const lines: (Line | false)[] = [
    ['récurrent', 'Forfait mensuel', FEE],
    ['récurrent', 'Tickets traités', UNIT_PRICE * tickets],
    ['pilotage interne', 'Temps du responsable informatique', STEERING],
    month <= 3 && ['transition', 'Reprise et documentation', TRANSITION.amount / 3],
    month % 5 === 0 && ['hors périmètre', 'Postes supplémentaires', 640],
    migration > 0 && ['hors périmètre', 'Migration de l’ERP', migration],
    month === 16 && ['pénalité', 'Retards sur les tickets prioritaires', -600],
  ]
  return lines.filter((line) => line !== false)
}
