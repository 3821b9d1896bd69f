import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { aHouse } from './house.ts'
import { reportOf } from './month-files.ts'

// Files with a quirk that has always been read rightly: of texts worked out by hand, and workbooks hold such tickets as well.

const folder = new URL('../fixtures/stays-right/', import.meta.url)
const now = Date.UTC(2026, 11, 1) / 1000

/** What a file gives in a month, of September unless it says another; or the code with which it is refused. */
type Right = {
  readonly refused?: string
  readonly month?: string
  readonly delay?: number
  readonly firstLevel?: number
  readonly open?: number
  readonly cost?: number
  readonly satisfied?: number
  readonly downtime?: number
}
const threeTickets = { delay: 3, firstLevel: 1 / 2, open: 1 }
const twoTickets = { delay: 3, firstLevel: 1, open: 0 }
const oneTicket = { delay: 2, firstLevel: 1, open: 0 }

const files: Readonly<Record<string, Right>> = {
  'cal-dst.csv': { month: '2026-03', delay: (7 + 1) / 2, firstLevel: 1 },
  'cal-dst2.csv': { month: '2026-10', delay: (9 + 45 / 60 + 5 / 60) / 3 },
  'cal-holiday.csv': { month: '2026-05', delay: (1 + 0 + 1 + 1) / 4 },
  'cost-amb.csv': { refused: 'amount-format-ambiguous' },
  'cost-amounts-fr.csv': { cost: 18_202.94 },
  'cost-ht-ttc.csv': { cost: 18_500 },
  'cost-point.csv': { cost: 19_750.5 },
  'enc-latin1.csv': { delay: 10 / 3 },
  'enc-newline-bom-quoted.csv': { delay: 10 / 3 },
  'enc-newline-bom.csv': { delay: 10 / 3 },
  'inc-dst.csv': { month: '2026-03', downtime: 4 },
  'sat-nover5.csv': { satisfied: 3 / 5 },
  'sat-nps-and-sat.csv': { satisfied: 2 / 3 },
  'sat-words-fr.csv': { satisfied: 3 / 6 },
  'x-1904.xlsx': threeTickets,
  'x-dates-text.xlsx': twoTickets,
  'x-formula.xlsx': oneTicket,
  'x-hidden-sheet.xlsx': threeTickets,
  'x-incident-times.xlsx': { downtime: 37.5 },
  'x-iso.xlsx': oneTicket,
  'x-macros.xlsm': { refused: 'workbook-macros' },
  'x-merged-banner.xlsx': oneTicket,
  'x-nomacro.xlsm': twoTickets,
  'x-noref.xlsx': oneTicket,
  'x-numbers.xlsx': oneTicket,
  'x-prefix.xlsx': threeTickets,
  'x-shared.xlsx': threeTickets,
  'x-strict.xlsx': threeTickets,
  'x-unicode.txt': twoTickets,
}

const kindOf = (file: string): Import['kind'] => {
  if (file.startsWith('cost-')) return 'costs'
  if (file.startsWith('sat-')) return 'satisfaction'
  return file.startsWith('inc-') || file.startsWith('x-incident') ? 'incidents' : 'tickets'
}
const officeHours = {
  kind: 'business-hours' as const,
  days: [1, 2, 3, 4, 5],
  opensAt: '09:00',
  closesAt: '18:00',
  holidays: 'FR' as const,
}

test('every file has its right values', () => {
  expect(readdirSync(folder).toSorted()).toEqual(Object.keys(files).toSorted())
})

test.each(Object.entries(files))('%s', async (file, { refused, month = '2026-09', ...right }) => {
  const house = await aHouse({ clock: () => now })
  const { id } = await house.addContract({
    startsOn: '2026-01-01',
    timeZone: 'Europe/Paris',
    ticketScope: { 'resolution-delay': 'all', 'first-level-resolution': 'all' },
    ...(file === 'cal-holiday.csv' && { serviceCalendar: officeHours }),
  })
  const content = readFileSync(new URL(file, folder))
  const { status, body } = await house.upload<Import & ApiError>(id, content, {
    kind: kindOf(file),
    file,
    commit: 'true',
  })
  expect([status, body.code]).toEqual(refused ? [422, refused] : [201, undefined])
  if (refused) return
  const point = async (kpi: KpiId) => (await reportOf(house, id, kpi, month)).points[0]!
  const found: Record<keyof typeof right, () => Promise<unknown>> = {
    delay: async () => (await point('resolution-delay')).value,
    firstLevel: async () => (await point('first-level-resolution')).value,
    open: async () => (await point('resolution-delay')).backlog?.open,
    cost: async () => (await point('total-cost')).monthlyCost,
    satisfied: async () => (await point('satisfaction')).value,
    downtime: async () => (await point('availability')).downtimeHours,
  }
  for (const [name, value] of Object.entries(right))
    expect([name, await found[name as keyof typeof right]()]).toEqual([name, expect.closeTo(value, 9)])
})
