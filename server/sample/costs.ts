import { csvText } from '../documents/csv.ts'
import { chapter, forecastTickets, monthName, STORY_MONTHS, type SampleWords, type Story } from './story.ts'
import type { StoryTicket } from './tickets.ts'

const FEE = 6860
const UNIT_PRICE = 38
const STEERING = 1500
const TRANSITION = { amount: 18_000, months: 6 }
const BASELINE = { salaries: 11_200, hiring: 1150, training: 450, equipment: 2900, licences: 1900, management: 800 }

type CostWords = SampleWords['costFile']
export type CostLine = readonly [nature: keyof CostWords['nature'], label: keyof CostWords['label'], amount: number]

/** What the contract says of money: what the company paid before, what it expects, what an hour of downtime costs it. */
export function costTerms(story: Story) {
  const before = Object.entries(BASELINE) as [keyof typeof BASELINE, number][]
  return {
    costBaseline: before.map(([line, amount]) => ({ label: story.words.costFile.baseline[line], amount })),
    forecast: Array.from({ length: STORY_MONTHS + 6 }, (_, index) => {
      const month = index + 1
      const tickets = Math.round(forecastTickets(story, month))
      const transition = month <= 3 ? TRANSITION.amount / 3 : 0
      return {
        month: monthName(story, month),
        amount: FEE + UNIT_PRICE * tickets + STEERING + transition,
        tickets,
        unitPrice: UNIT_PRICE,
      }
    }),
    transition: TRANSITION,
    downtimeHourlyCost: 900,
    exitTerms: { feeMonths: 5, noticeMonths: 6 },
  }
}

/** What a month costs, line by line. `tickets`: how many were opened in it. */
export function costLines(story: Story, month: number, tickets: number): CostLine[] {
  const { migration } = chapter(story, month)
  const lines: (CostLine | false)[] = [
    ['recurring', 'fee', FEE],
    ['recurring', 'tickets', UNIT_PRICE * tickets],
    ['steering', 'steering', STEERING],
    month <= 3 && ['transition', 'takeover', TRANSITION.amount / 3],
    month % 5 === 0 && ['extra', 'workstations', 640],
    migration > 0 && ['extra', 'migration', migration],
    month === 16 && ['penalty', 'late', -600],
  ]
  return lines.filter((line) => line !== false)
}

/** Every cost of the story in Vigie's own table, each month priced by the tickets that were opened in it. */
export function costsExport(story: Story, tickets: readonly StoryTicket[]): string {
  const { headers, nature, label } = story.words.costFile
  const opened = new Map<string, number>()
  for (const { openedAt } of tickets) {
    const month = new Date(openedAt).toISOString().slice(0, 7)
    opened.set(month, (opened.get(month) ?? 0) + 1)
  }
  const rows = Array.from({ length: STORY_MONTHS }, (_, index) => index + 1).flatMap((month) => {
    const name = monthName(story, month)
    return costLines(story, month, opened.get(name) ?? 0).map(([kind, what, amount]) => [
      name,
      nature[kind],
      label[what],
      String(amount),
    ])
  })
  return csvText([headers, ...rows], ';')
}
