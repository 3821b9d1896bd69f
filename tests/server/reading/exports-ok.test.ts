import { describe, expect, it } from 'vitest'
import { deskCases, type Case } from './desk-exports.ts'
import { otherCases } from './other-kinds.ts'
import { fixture, fixtureNames, paris, readFile, readFixture } from './read-file.ts'
import { surveyCases } from './ticket-surveys.ts'

const openedAt = paris('2026-03-13 09:00')
const resolvedAt = paris('2026-03-13 11:00')
const zulu = (text: string): number => Date.parse(text) / 1000
const sn = { format: 'servicenow', delimiter: ',' } as const
const glpi = { format: 'glpi', delimiter: ';' } as const
const own = { format: 'canonical', delimiter: ',' } as const

const cases: readonly Case[] = [
  [
    'servicenow-field-names',
    { ...sn, encoding: 'utf-8', dateOrder: 'dmy', rows: 2 },
    [
      {
        id: 'INC0000001',
        openedAt,
        status: 'closed',
        slaMet: true,
        reassignments: 0,
        group: 'Service desk',
        site: 'Lyon',
      },
      { id: 'INC0000002', resolvedAt: null, slaMet: false, reassignments: 2, category: null },
    ],
  ],
  ['quote-inside-a-cell', { ...own, rows: 2 }, [{ category: 'a "b" c' }, { category: 'x' }]],
  ['servicenow-all-quoted-crlf', { ...sn, rows: 2 }, [{ site: 'Lyon' }, { category: 'Say " hi', site: 'Lyon' }]],
  ['servicenow-windows-1252', { ...sn, encoding: 'windows-1252' }, [{ category: 'Réseau', group: 'Équipe d’œuvre' }]],
  [
    'servicenow-labels-iso-dates',
    { ...sn, dateOrder: 'ymd' },
    [
      { status: 'resolved', statedDelaySeconds: 9000, reopenings: 0, closedAt: null },
      { status: 'pending', resolvedAt: null, statedDelaySeconds: null, reopenings: 1 },
    ],
  ],
  [
    'servicenow-numeric-states',
    sn,
    [{ status: 'open' }, { status: 'pending' }, { status: 'resolved' }, { status: 'closed' }, { status: 'cancelled' }],
  ],
  [
    'servicenow-month-first',
    { ...sn, dateOrder: 'mdy' },
    [
      { openedAt, resolvedAt: paris('2026-03-13 13:30') },
      { openedAt: paris('2026-03-04 00:05'), resolvedAt: paris('2026-03-04 12:05') },
    ],
  ],
  ['servicenow-formula-guard', sn, [{ category: "=cmd|' /C calc'!A0", group: '@desk' }]],
  ['servicenow-same-ticket-twice', { ...sn, rows: 2 }, [{ status: 'open' }, { status: 'closed' }]],
  [
    'glpi-10-fr-trailing-delimiter',
    { ...glpi, encoding: 'utf-8-bom', dateOrder: 'dmy' },
    [
      { id: '49541', openedAt, statedDelaySeconds: 10_320, pendingSeconds: 0, slaMet: true, category: 'Réseau > Wifi' },
      { id: '49542', status: 'open', resolvedAt: null, slaMet: false, pendingSeconds: 98_220, group: 'N1' },
    ],
  ],
  ['glpi-10-fr-narrow-space-ids', glpi, [{ id: '49541', group: 'N1, N2' }, { id: '49542' }]],
  ['glpi-11-fr-crlf-no-mark', { ...glpi, encoding: 'utf-8' }, [{ id: '120' }, { id: '121' }]],
  ['glpi-fr-multi-line-cells', { ...glpi, rows: 2 }, [{ id: '120' }, { id: '121', site: 'Lyon' }]],
  [
    'glpi-fr-windows-1252-resaved',
    { ...glpi, encoding: 'windows-1252', dateOrder: 'dmy' },
    [{ status: 'closed', priority: 'Majeure', pendingSeconds: 13, statedDelaySeconds: 10_320 }],
  ],
  [
    'glpi-en-comma-ids',
    { format: 'glpi', delimiter: ',', dateOrder: 'ymd' },
    [
      { id: '49541', status: 'open', slaMet: true, pendingSeconds: 93_600, statedDelaySeconds: null },
      { id: '9542', status: 'resolved', slaMet: false, statedDelaySeconds: 3600, pendingSeconds: 0 },
    ],
    ['sla-otherwise'],
  ],
  ['glpi-en-entities-in-headers', glpi, [{ id: '7', openedAt, resolvedAt: null, status: 'pending' }]],
  [
    'canonical-iso-zulu-minutes',
    { ...own, dateOrder: 'ymd' },
    [
      { id: 'T000001', openedAt: zulu('2022-03-01T10:20Z'), resolvedAt: zulu('2022-03-01T12:20Z'), priority: 'P1' },
      { resolvedAt: null, category: 'Mail' },
    ],
  ],
  [
    'canonical-offsets-and-fractions',
    own,
    [
      { openedAt: zulu('2026-07-01T08:00:00Z'), resolvedAt: zulu('2026-07-01T09:00:00Z') },
      { openedAt: zulu('2026-07-01T15:00:00Z'), resolvedAt: zulu('2026-07-01T16:00:00Z') },
    ],
  ],
  [
    'canonical-fr-decimal-comma',
    { format: 'canonical', delimiter: ';', dateOrder: 'dmy' },
    [
      { openedAt, resolvedAt, level: 1, escalated: false, pendingSeconds: 900, slaMet: true, status: 'resolved' },
      { openedAt, level: 2, escalated: true, pendingSeconds: 5400, slaMet: null, status: 'pending' },
    ],
  ],
  ['canonical-fr-utf-16le', { encoding: 'utf-16le', delimiter: ';' }, [{ openedAt, resolvedAt, status: 'resolved' }]],
  ['canonical-fr-utf-16be', { encoding: 'utf-16be', delimiter: ';' }, [{ openedAt, resolvedAt, status: 'resolved' }]],
  ['canonical-utf-16le-without-mark', { encoding: 'utf-16le', delimiter: '\t' }, [{ id: 'T1', openedAt }]],
  ['canonical-tabs', { delimiter: '\t' }, [{ category: 'a, b; c' }]],
  ['canonical-pipes', { delimiter: '|' }, [{ category: 'a, b; c' }, { category: 'd, e' }]],
  ['canonical-sep-line-and-blank-lines', { delimiter: ';', rows: 2 }, [{ id: 'T1' }, { id: 'T2' }]],
  ['canonical-carriage-returns-only', { ...own, rows: 2 }, [{ id: 'T1', openedAt }, { id: 'T2' }]],
  ['canonical-no-line-end-at-the-end', { ...own, rows: 2 }, [{ id: 'T1' }, { id: 'T2', openedAt: openedAt + 86_400 }]],
  ['canonical-two-digit-years', { dateOrder: 'dmy' }, [{ openedAt }, { openedAt: paris('2026-03-14') }]],
  [
    'canonical-day-equals-month',
    { dateOrder: null },
    [{ openedAt: paris('2025-05-05 09:00') }, { openedAt: paris('2025-06-06 10:20') }],
  ],
  ['canonical-delimiters-inside-quotes', own, [{ category: 'a;b;c;d;e' }, { category: 'f, g' }]],
  ['canonical-proto-headers', own, [{ id: 'T1', category: 'first' }]],
  ['canonical-unknown-status-is-a-warning', own, [{ id: 'T1', status: null }], ['status-unknown']],
  [
    'canonical-clocks-go-back',
    own,
    [
      { openedAt: zulu('2025-10-26T00:50Z'), resolvedAt: zulu('2025-10-26T01:10Z') },
      { openedAt: zulu('2026-03-29T01:30Z'), resolvedAt: zulu('2026-03-29T01:30Z') },
    ],
  ],
  [
    'spreadsheet-fr-headers',
    { format: 'generic', encoding: 'windows-1252', dateOrder: 'dmy' },
    [
      { id: '0042', status: 'cancelled', pendingSeconds: 5400, escalated: true, group: 'N1' },
      { id: '43', openedAt: paris('2026-03-13'), pendingSeconds: 4800, escalated: false },
    ],
  ],
  ...deskCases,
  ['spreadsheet-trailing-empty-cells', { rows: 2 }, [{ priority: 'Haute' }, { priority: 'Basse' }]],
  [
    'servicenow-month-first-after-many-ambiguous',
    { dateOrder: 'mdy', rows: 40 },
    [
      ...Array.from({ length: 39 }, () => ({ openedAt: paris('2026-03-04 09:00') })),
      { openedAt: paris('2026-03-25 09:00') },
    ],
  ],
]

describe('read as expected', () => {
  for (const [name, expected, tickets, warnings = []] of cases)
    it(`${name}`, async () => {
      const { failure, report, tickets: read, issues } = await readFile(fixture('ok', name))
      expect(failure).toBeNull()
      expect(report).toMatchObject({ rows: read.length, ...expected, accepted: read.length, rejected: 0 })
      expect(read).toMatchObject(tickets)
      expect(issues.map((issue) => issue.code)).toEqual(warnings)
    })
})

describe('the survey of a ticket is read with it', () => {
  for (const [name, report, answers, warnings = [], mapping] of surveyCases)
    it(`${name}`, async () => {
      const read = await readFixture('ok', name, { mapping })
      expect(read.failure).toBeNull()
      expect(read.report).toMatchObject({ ...report, accepted: read.tickets.length, rejected: 0 })
      expect(read.answers).toEqual(answers.map((answer) => ({ id: null, survey: 'ticket', ...answer })))
      expect(read.issues.map((issue) => issue.code)).toEqual(warnings)
    })
})

describe('incidents, answers and costs are read as expected', () => {
  for (const [name, expected, facts, warnings = []] of otherCases)
    it(`${name}`, async () => {
      const { failure, report, issues, incidents, answers, costs } = await readFixture('ok', name)
      expect(failure).toBeNull()
      expect(issues.map((issue) => issue.code)).toEqual(warnings)
      expect([...incidents, ...answers, ...costs]).toMatchObject(facts)
      expect(report).toMatchObject({ rows: facts.length, ...expected, accepted: facts.length, rejected: 0 })
    })
})

it('covers every file of the folder', () => {
  const all = [...cases, ...surveyCases, ...otherCases].map(([name]) => name)
  expect(all.sort()).toEqual(fixtureNames('ok').sort())
})
