import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import type { ReadReport } from '../../../server/reading/read-export.ts'
import { paris, readContent } from './read-file.ts'
import { at, from1900, from1904, one, own, table } from './workbook-cells.ts'
import { workbook, type Options, type Sheet } from './workbook-file.ts'

const openedAt = paris('2026-03-13 09:00')
const resolvedAt = paris('2026-03-13 11:00')
const twoHours = 1 / 12

type Case = readonly [
  name: string,
  sheets: readonly Sheet[],
  report: Partial<ReadReport>,
  tickets: readonly Partial<Ticket>[],
  more?: { options?: Options; lines?: readonly number[]; readonly warnings?: readonly string[] },
]

const ok: readonly Case[] = [
  [
    'days-since-1900',
    table(['T1', at(from1900), at(from1900 + twoHours), 'Mail']),
    { dateOrder: 'ymd' },
    [{ openedAt, resolvedAt }],
  ],
  ['days-since-1904', table(['T1', at(from1904)]), {}, [{ openedAt }], { options: { from1904: true } }],
  ['days-in-a-french-format', table(['T1', { n: from1900, style: 'french' }]), {}, [{ openedAt }]],
  ['days-without-a-time', table(['T1', { n: 46_094, style: 'day' }]), {}, [{ openedAt: paris('2026-03-13') }]],
  [
    'days-in-the-night-when-clocks-go-back',
    table(['T1', at(45_956 + 2.5 / 24)]),
    {},
    [{ openedAt: Date.parse('2025-10-26T00:30Z') / 1000 }],
  ],
  [
    'days-as-texts',
    table(['T1', '13/03/2026 09:00', '13/03/2026 11:00']),
    { dateOrder: 'dmy' },
    [{ openedAt, resolvedAt }],
  ],
  [
    'days-as-texts-beside-numbers',
    table(['T1', at(from1900)], ['T2', '13/03/2026 09:00']),
    { rows: 2 },
    [{ openedAt }, { openedAt }],
  ],
  ['days-as-iso', table(['T1', { xml: ' t="d"><v>2026-03-13T09:00:00</v>' }]), {}, [{ openedAt }]],
  [
    'ids-kept-exact',
    table(
      ['00042', at(from1900)],
      [123_456_789_012_345, at(from1900)],
      [{ n: 42, style: 'zeros' }, at(from1900)],
      [{ n: 42, style: 'prefixed' }, at(from1900)],
      ['219 705', at(from1900)],
    ),
    {},
    [{ id: '00042' }, { id: '123456789012345' }, { id: '000042' }, { id: 'INC0000042' }, { id: '219 705' }],
  ],
  [
    'glpi-ids-as-texts-and-numbers',
    [
      {
        rows: [
          ['ID', 'Date d’ouverture'],
          ['219\u202F705', at(from1900)],
          [219_706, at(from1900)],
        ],
      },
    ],
    { format: 'glpi' },
    [{ id: '219705' }, { id: '219706' }],
  ],
  [
    'formula-results',
    table([
      { xml: ' t="str"><f>"T"&amp;1</f><v>T1</v>' },
      { xml: ' s="2"><f>NOW()</f><v>46094.375</v>' },
      null,
      { xml: ' t="e"><f>VLOOKUP(1,A:B,2)</f><v>#N/A</v>' },
    ]),
    {},
    [{ id: 'T1', openedAt, category: null }],
    { warnings: ['cell-error'] },
  ],
  [
    'inline-rich-and-phonetic-texts',
    table([
      {
        xml: ' t="inlineStr"><is><r><rPr><b/></rPr><t>T</t></r><r><t xml:space="preserve">1</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
      },
      at(from1900),
      null,
      'R&D <A>_x000D_',
    ]),
    {},
    [{ id: 'T1', category: 'R&D <A>' }],
  ],
  [
    'booleans-times-and-lengths-of-time',
    [
      {
        rows: [
          ['ticket_id', 'opened_at', 'escalated', 'sla_met', 'pending_hours', 'stated_delay_hours', 'level'],
          ['T1', at(from1900), false, true, { n: 1.5, style: 'duration' }, { n: 0.0625, style: 'time' }, 1],
          ['T2', at(from1900), true, false, 0.25, 1.0000000000000002, 2],
        ],
      },
    ],
    {},
    [
      { escalated: false, slaMet: true, pendingSeconds: 36 * 3600, statedDelaySeconds: 5400, level: 1 },
      { escalated: true, slaMet: false, pendingSeconds: 900, statedDelaySeconds: 3600, level: 2 },
    ],
  ],
  [
    'sla-left-as-a-negative-time',
    [
      {
        rows: [
          ['Issue key', 'Created', 'Custom field (Time to resolution)'],
          ['S-1', '20/juin/26 10:18 AM', { n: -0.4, style: 'duration' }],
        ],
      },
    ],
    { format: 'jira' },
    [{ slaMet: false }],
  ],
  [
    'titles-above-the-header',
    [{ rows: [['Tickets du mois'], [], ['Exporté le', at(46_100)], own, ['T1', at(from1900)]] }],
    {},
    [{ openedAt }],
    { lines: [5] },
  ],
  [
    'rows-that-are-blank',
    table([], ['T1', at(from1900)], [null, ' '], [], ['T2', at(from1900)]),
    { rows: 2 },
    [{ id: 'T1' }, { id: 'T2' }],
    { lines: [3, 6] },
  ],
  [
    'table-from-the-second-column',
    [{ rows: [[], [null, ...own], [null, 'T1', at(from1900)]] }],
    {},
    [{ id: 'T1', openedAt }],
    { lines: [3] },
  ],
  [
    'notes-beside-the-table',
    [{ rows: [own, ['T1', at(from1900), null, null, null, 'see me']] }],
    { rows: 1 },
    [{ id: 'T1' }],
  ],
  [
    'data-in-the-last-two-sheets',
    [
      { rows: [['Rapport'], ['Auteur', 'Moi']] },
      { rows: [] },
      { rows: [own, ['T1', at(from1900)]] },
      { rows: [own, ['T9', at(from1900)]] },
    ],
    { rows: 2 },
    [{ id: 'T1' }, { id: 'T9' }],
  ],
  [
    'a-hidden-sheet-comes-last',
    [{ hidden: true, rows: [own, ['T9', at(from1900)]] }, { rows: [own, ['T1', at(from1900)]] }],
    {},
    [{ id: 'T1' }],
  ],
  [
    'rows-and-cells-without-reference',
    [{ bare: true, rows: [own, ['T1', at(from1900), null, 'Mail']] }],
    {},
    [{ openedAt, resolvedAt: null, category: 'Mail' }],
    { lines: [2] },
  ],
  ['names-with-a-prefix', one, {}, [{ openedAt }], { options: { prefix: 'x' } }],
  ['parts-in-other-capitals', one, {}, [{ openedAt }], { options: { parts: [{ name: 'xl/Styles.XML', data: '' }] } }],
  [
    'a-text-of-100000-characters',
    table(['T1', at(from1900), null, 'x'.repeat(100_000)]),
    {},
    [{ category: 'x'.repeat(200) }],
  ],
]

describe('a workbook is read as expected', () => {
  for (const [name, sheets, expected, tickets, { options, lines, warnings = [] } = {}] of ok)
    it(`${name}`, async () => {
      const read = await readContent(workbook(sheets, options))
      expect(read.failure).toBeNull()
      expect(read.issues.map(({ code }) => code)).toEqual(warnings)
      expect(read.report).toMatchObject({ encoding: 'xlsx', delimiter: null, ...expected, rejected: 0 })
      expect(read.tickets).toMatchObject(tickets)
      expect(read.tickets).toHaveLength(tickets.length)
      if (lines) expect(read.lines).toEqual(lines)
    })
})
