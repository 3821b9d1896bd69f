import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import { readContent } from './read-file.ts'
import { workbook } from './workbook-file.ts'

const mixed = (...cells: string[]): fc.Arbitrary<string> => fc.oneof(fc.constantFrom(...cells), fc.string())
const date = mixed('2026-03-13 09:00', '13/03/2026', '2100-01-01', '', '?')
const files: readonly (readonly [ImportKind, readonly string[], readonly fc.Arbitrary<string>[]])[] = [
  [
    'incidents',
    ['incident_id', 'kind', 'detected_at', 'ended_at', 'planned'],
    [mixed('S1', ''), mixed('outage', 'sécurité', ''), date, date, mixed('yes', 'non', '')],
  ],
  [
    'satisfaction',
    ['answered_at', 'sent_at', 'score', 'scale', 'ticket_id', 'survey'],
    [
      date,
      date,
      mixed('4', '7', '8/10', 'good', ''),
      mixed('5', '10', ''),
      mixed('T1', ''),
      mixed('ticket', 'annuelle'),
    ],
  ],
  [
    'costs',
    ['line_id', 'month', 'amount', 'nature', 'forecast'],
    [
      mixed('C1', ''),
      mixed('2026-03', 'mars 2026', '13/2026'),
      mixed('1 250,00', '-3', ''),
      mixed('run', 'projet', 'x'),
      mixed('', '12,5'),
    ],
  ],
]
const headerOf = (kind: string) => files.find(([one]) => one === kind)![1]
const quoted = (cells: readonly string[]): string =>
  cells.map((cell) => `"${cell.replaceAll('\0', '').replaceAll('"', '""')}"`).join(',')
const chosen = { dateOrder: 'dmy', decimalMark: ',', scale: 10 } as const

it.each(files)(
  '%s: every row is accepted, rejected with an issue, or left out and told',
  async (kind, header, cells) => {
    const rows = fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 30 })
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const text = [header, ...table].map(quoted).join('\n')
        const { report, issues, rejectedLines, incidents, answers, costs } = await readContent(text, {
          kind,
          ...chosen,
        })
        if (!report) return
        const filled = table.filter((row) => row.some((cell) => cell.replaceAll('\0', '').trim() !== ''))
        // A monitor's row that says only that a service is up again is left out, and told.
        expect(report.rows + report.leftOut).toBe(filled.length)
        expect(report.notices.length).toBeGreaterThanOrEqual(report.leftOut > 0 ? 1 : 0)
        expect(report.accepted + report.rejected).toBe(report.rows)
        expect(incidents.length + answers.length + costs.length).toBe(report.accepted)
        expect(rejectedLines).toHaveLength(report.rejected)
        expect(issues.map(({ line }) => line)).toEqual(expect.arrayContaining([...rejectedLines]))
      }),
      { numRuns: 100 },
    )
  },
)

it('incidents: a row that says that a service is up is left out, and told', async () => {
  const rows = [
    headerOf('incidents'),
    ['S1', 'oK', '2026-03-13 09:00', '2026-03-13 09:00', ''],
    ['', 'outage', '2026-03-13 09:00', '', 'yes'],
  ]
  const { report } = await readContent(rows.map(quoted).join('\n'), { kind: 'incidents', ...chosen })
  expect([report!.rows, report!.leftOut, report!.notices.length > 0]).toEqual([1, 1, true])
})

it('costs: the numbers of a workbook come out as they are, to the cent, whatever stands beside them', async () => {
  const amount = fc.integer({ min: -99_999_999, max: 99_999_999 })
  const beside = fc.constantFrom('1 250,00 €', '1,250.00', '300')
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 20 }), beside, async (hundredths, text) => {
      const rows = hundredths.map((one) => ['2026-03', one / 100, 'run'])
      const sheet = [{ rows: [['month', 'amount', 'nature'], ...rows, ['2026-03', text, 'run']] }]
      const { costs } = await readContent(workbook(sheet), { kind: 'costs' })
      expect(costs.slice(0, -1).map((cost) => cost.amount)).toEqual(hundredths)
    }),
    { numRuns: 60 },
  )
})
