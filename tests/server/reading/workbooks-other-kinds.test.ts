import { expect, it } from 'vitest'
import { parseMonth } from '../../../shared/period.ts'
import { paris, readContent } from './read-file.ts'
import { workbook, type Cell } from './workbook-file.ts'
import { at, from1900 } from './workbook-cells.ts'

const march = parseMonth('2026-03')
/** 2026-03-01 as a workbook counts days. */
const firstOfMarch = { n: 46_082, style: 'day' } as const

function costs(...rows: Cell[][]) {
  return readContent(workbook([{ rows: [['line_id', 'month', 'amount', 'nature', 'forecast'], ...rows] }]), {
    kind: 'costs',
  })
}

it('costs: months are dates, amounts are numbers whatever their decimals, ids are texts', async () => {
  const read = await costs(
    ['00042', firstOfMarch, 18_500, 'récurrent', 18_000.5],
    [219_705, firstOfMarch, 1.234, 'project', 12.5],
    ['C3', '2026-03', -120.55, 'penalty', null],
    ['C4', 'mars 2026', 0.1 + 0.2, 'run', null],
  )
  expect(read.failure).toBeNull()
  expect(read.issues).toEqual([])
  expect(read.costs).toMatchObject([
    { id: '00042', month: march, amount: 1_850_000, forecast: 1_800_050 },
    { id: '219705', month: march, amount: 123, forecast: 1250 },
    { id: 'C3', month: march, amount: -12_055, forecast: null },
    { id: 'C4', month: march, amount: 30 },
  ])
  expect(read.report).toMatchObject({ encoding: 'xlsx', decimalMark: null, rows: 4, accepted: 4 })
})

it('costs: amounts as French texts beside numbers contradict nothing', async () => {
  const { costs: read, report } = await costs(
    ['C1', firstOfMarch, '1\u202F250,00 €', 'run', null],
    ['C2', firstOfMarch, 1250.5, 'run', null],
    ['C3', firstOfMarch, '1.250', 'run', null],
  )
  expect(read.map(({ amount }) => amount)).toEqual([125_000, 125_050, 125_000])
  expect(report!.decimalMark).toBe(',')
})

it('costs: an amount as a text that tells nothing is asked about, however many numbers stand beside it', async () => {
  const { report } = await costs(['C1', firstOfMarch, '1.250', 'run', 12.5])
  expect(report!.questions).toMatchObject([{ about: { of: 'decimalMark', example: '1.250' } }])
})

it('costs: titles above the header, and a sheet of notes before it', async () => {
  const { costs: read, lines } = await readContent(
    workbook([
      { rows: [['Notes'], ['Auteur', 'Direction']] },
      { rows: [['Coûts du mois'], [], ['Mois', 'Montant HT', 'Nature'], [firstOfMarch, 300, 'Forfait']] },
    ]),
    { kind: 'costs' },
  )
  expect(read).toMatchObject([{ month: march, amount: 30_000, nature: 'recurring' }])
  expect(lines).toEqual([4])
})

it('incidents: days and times of a sheet', async () => {
  const { incidents, issues } = await readContent(
    workbook([
      {
        rows: [
          ['kind', 'detected_at', 'ended_at', 'planned'],
          ['outage', at(from1900), at(from1900 + 1 / 12), false],
          ['phishing', at(from1900), null, null],
        ],
      },
    ]),
    { kind: 'incidents' },
  )
  expect(issues).toEqual([])
  expect(incidents).toMatchObject([
    { kind: 'outage', startedAt: paris('2026-03-13 09:00'), endedAt: paris('2026-03-13 11:00'), planned: false },
    { kind: 'security', endedAt: null, planned: null },
  ])
})

it('incidents: a sheet with a header alone, whose months are said', async () => {
  const sheet = workbook([{ rows: [['kind', 'detected_at']] }])
  const { report, failure } = await readContent(sheet, { kind: 'incidents', mayBeEmpty: true })
  expect(failure).toBeNull()
  expect(report).toMatchObject({ encoding: 'xlsx', rows: 0 })
})

it('satisfaction: scores are numbers, ids are texts', async () => {
  const { answers, issues } = await readContent(
    workbook([
      {
        rows: [
          ['répondu_le', 'Note /10', 'id_ticket'],
          [at(from1900), 8, 219_705],
          [at(from1900), 6.5, '00042'],
        ],
      },
    ]),
    { kind: 'satisfaction', mapping: { 1: 'score' } },
  )
  expect(issues).toEqual([])
  expect(answers).toMatchObject([
    { ticketId: '219705', score: 8, scale: 10, satisfied: true },
    { ticketId: '00042', score: 6.5, satisfied: false },
  ])
})

it('tickets: their satisfaction comes with them', async () => {
  const { answers } = await readContent(
    workbook([
      {
        rows: [
          ['ID', 'Date d’ouverture', 'Enquête de satisfaction - Satisfaction'],
          [7, at(from1900), 4],
        ],
      },
    ]),
  )
  expect(answers).toMatchObject([
    { ticketId: '7', score: 4, scale: 5, satisfied: true, answeredAt: paris('2026-03-13 09:00') },
  ])
})
