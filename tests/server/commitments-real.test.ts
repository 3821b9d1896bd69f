import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { NewContract } from '../../shared/api/contracts.ts'
import type { KpiFacts } from '../../shared/api/kpi-facts.ts'
import { aHouse } from './house.ts'

/**
 * Files of real tools held against a grid, beside the tool's own yes or no. GLPI writes its due instants (TTR), so its grid is known:
 * due less opened less waiting is the same for each priority. iTop writes by how much a ticket is late, which gives its times of
 * resolution; its times of response lie between the slowest that it calls in time and the fastest that it calls late. ServiceNow's
 * file tells no grid: the one used here agrees best with its own word, priority by priority, among round-the-clock and weekly hours.
 */
const december = Date.UTC(2026, 11, 1) / 1000
const fixture = (file: string) => readFileSync(new URL(`../fixtures/real-servers/${file}`, import.meta.url), 'utf8')
const serviceNow = new URL('../../../shared/data/servicenow-incidents.csv', import.meta.url)

type Minutes = readonly [priority: string, resolution: number, response?: number]
type Calendar = NonNullable<NewContract['serviceCalendar']>
type Span = readonly [from: string, to: string]

/**
 * Opens a contract on a file, with a grid that runs round the clock, or of `onHours` on the hours of a calendar; counts the tickets
 * that are held against it. The closing date stands in where the file has no date of resolution at all.
 */
async function held(
  content: string,
  [from, to]: Span,
  grid: readonly Minutes[],
  { serviceCalendar, onHours = [] }: { serviceCalendar?: Calendar; onHours?: readonly string[] } = {},
) {
  const house = await aHouse({ clock: () => december })
  const closingDateStandsIn = content.startsWith('number,') && !content.includes(',resolved_at,')
  const levelOne = { by: 'groups' as const, groups: ['Helpdesk', 'Support N1'] }
  const { id } = await house.addContract({
    startsOn: `${from}-01`,
    levelOne,
    closingDateStandsIn,
    ...(serviceCalendar && { serviceCalendar }),
  })
  expect((await house.upload(id, content, { commit: 'true' })).status).toBe(201)
  const rows = grid.map(([priority, resolutionMinutes, responseMinutes = null]) => {
    const hours = onHours.includes(priority) ? 'contract' : '24x7'
    return { priority, resolutionMinutes, responseMinutes, hours, share: 0.95 }
  })
  const settled = { commitments: [{ from, rows }], reason: 'as the tool has it' }
  expect((await house.patch(`/contracts/${id}`, settled)).status).toBe(200)
  return async (kpi: 'first-response' | 'resolution-commitment') => {
    const read = async (counted: string) =>
      (await house.get<KpiFacts>(`/contracts/${id}/kpis/${kpi}/facts?from=${from}&month=${to}&counted=${counted}`)).body
    const disputed = await read('disputed')
    const named = disputed.facts.map((fact) => (fact.kind === 'ticket' ? fact.ticketId : fact.id))
    const [inTime, late] = [(await read('in-time')).total, (await read('late')).total]
    const causes: Record<string, number> = {}
    for (let page = 1; (page - 1) * disputed.pageSize < disputed.total; page++)
      for (const fact of (await read(`disputed&page=${page}`)).facts) {
        const { toolSays, cause } = ('dispute' in fact && fact.dispute) || { toolSays: null, cause: null }
        const name = `${toolSays ? 'met' : 'missed'}: ${cause ?? 'not explained'}`
        causes[name] = (causes[name] ?? 0) + 1
      }
    return { counts: { inTime, late, disputed: disputed.total }, named, causes }
  }
}

const autumn: Span = ['2026-08', '2026-11']

test.each([
  ['fr', ['Très haute', 'Haute', 'Moyenne', 'Basse']],
  ['en', ['Very high', 'High', 'Medium', 'Low']],
] as const)('GLPI in %s: with its own grid all 36 resolved tickets agree with its word', async (language, names) => {
  const minutes = [120, 240, 960, 2400]
  const grid = names.map((name, at) => [name, minutes[at]!] as const)
  const look = await held(fixture(`glpi-10.0.12-${language}.csv`), autumn, grid)
  expect(await look('resolution-commitment')).toEqual({
    counts: { inTime: 20, late: 16, disputed: 0 },
    named: [],
    causes: {},
  })
})

test('iTop: 35 of 36 resolutions agree with its word, and all first responses', async () => {
  const incidents: Minutes[] = [
    ['Critical', 15, 5],
    ['Medium', 960, 60],
  ]
  const ofIncidents = await held(fixture('itop-incident-en.csv'), autumn, incidents)
  // I-000032 was solved, and reopened 5 h later: iTop's stopwatch stands still once a ticket is solved (TTR 13.75 h, which the export
  // tells). Counted to its last resolution, with no waiting, it took 18.75 h, of 16.
  expect(await ofIncidents('resolution-commitment')).toEqual({
    counts: { inTime: 8, late: 16, disputed: 1 },
    named: ['I-000032'],
    causes: { 'met: stood-still': 1 },
  })
  expect((await ofIncidents('first-response')).counts).toEqual({ inTime: 14, late: 10, disputed: 0 })
  const requests: Minutes[] = [
    ['Critical', 120, 30],
    ['Medium', 960, 60],
  ]
  const ofRequests = await held(fixture('itop-userrequest-en.csv'), autumn, requests)
  expect((await ofRequests('resolution-commitment')).counts).toEqual({ inTime: 4, late: 8, disputed: 0 })
  expect((await ofRequests('first-response')).counts).toEqual({ inTime: 12, late: 0, disputed: 0 })
})

/** A table without one of its columns; no cell of it holds a comma. */
function without(column: string, text: string): string {
  const lines = text.split('\n').map((line) => line.split(','))
  const at = lines[0]!.indexOf(column)
  return lines.map((cells) => cells.toSpliced(at, 1).join(',')).join('\n')
}

test.skipIf(!existsSync(serviceNow))(
  'ServiceNow: 91 % agree by the date of resolution round the clock, 99.9 % by the date of closing on its hours, by which its word goes',
  async () => {
    const text = readFileSync(serviceNow, 'utf8')
    const year: Span = ['2016-02', '2017-02']
    const resolved: Minutes[] = [
      ['1 - Critical', 1],
      ['2 - High', 1],
      ['3 - Moderate', 5501],
      ['4 - Low', 19_712],
    ]
    const closed: Minutes[] = [
      ['1 - Critical', 383],
      ['2 - High', 6],
      ['3 - Moderate', 62 * 60],
      ['4 - Low', 133 * 60],
    ]
    // As the file has the hours, which its publishers may have moved; round the clock, 483 would be disputed, and 99 of them by nothing
    // that the file tells.
    const serviceCalendar: Calendar = {
      kind: 'business-hours',
      days: [1, 2, 3, 4, 5],
      opensAt: '14:00',
      closesAt: '23:00',
      holidays: null,
    }
    const byResolution = await (await held(text, year, resolved))('resolution-commitment')
    // Of the 2,030, its word says missed of 1,536 that were resolved in time and closed late, and met of 494 late ones.
    expect(byResolution.counts).toEqual({ inTime: 15_474, late: 7_888, disputed: 2_030 })
    expect(byResolution.causes).toEqual({
      'missed: closing': 1_536,
      'met: waiting-untold': 485,
      'met: first-resolution': 9,
    })
    const onHours = ['3 - Moderate', '4 - Low']
    const means = { serviceCalendar, onHours }
    const byClosing = await (await held(without('resolved_at', text), year, closed, means))('resolution-commitment')
    expect(byClosing.counts).toEqual({ inTime: 15_782, late: 9_136, disputed: 23 })
    // Each with its cause. Late ones that it calls in time: counted to their closing where the file tells no resolution, and the column
    // that was left out has one within the time for 17 of the 18 (all but INC0030808) and for two of the four that were reopened. The one
    // that it calls missed ran out round the clock (INC0075438).
    expect(byClosing.causes).toEqual({ 'met: resolution-untold': 18, 'met: first-resolution': 4, 'missed: clock': 1 })
  },
)
