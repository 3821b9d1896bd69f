import { expect, test } from 'vitest'
import { incidentKey } from '../../../server/reading/fact-keys.ts'
import type { ReadOptions } from '../../../server/reading/read-export.ts'
import { paris, readContent } from './read-file.ts'

/** What a log of what monitors saw gives. */
async function outagesOf(lines: readonly string[], options: Partial<ReadOptions> = {}) {
  const { failure, incidents, report, issues } = await readContent(lines.join('\n'), { kind: 'incidents', ...options })
  expect(failure).toBeNull()
  return {
    outages: incidents.map(({ kind, service, startedAt, endedAt }) => [kind, service, startedAt, endedAt]),
    notices: report!.notices.map(({ code, lines: told }) => [code, told]),
    asked: report!.questions.map(({ id }) => id),
    counts: [report!.rows, report!.accepted, report!.rejected, report!.leftOut],
    issues,
    incidents,
  }
}

const at = (time: string) => paris(`2026-03-${time}`)
const pair = [
  ['outage', 'web', at('13 09:00'), at('13 09:30')],
  ['outage', 'db', at('13 09:10'), null],
]

test.each([
  [
    'Date;Équipement;Événement',
    '13/03/2026 09:00;web;Panne',
    '13/03/2026 09:10;db;Panne',
    '13/03/2026 09:30;web;Rétabli',
  ],
  ['Time,Monitor,Event', '2026-03-13 09:00,web,Down', '2026-03-13 09:10,db,Down', '2026-03-13 09:30,web,Up'],
  ['Host;Time;Status', 'web;2026-03-13 09:00;Offline', 'db;2026-03-13 09:10;Offline', 'web;2026-03-13 09:30;Online'],
  ['Alert;Time;State', 'web;2026-03-13 09:00;PROBLEM', 'db;2026-03-13 09:10;PROBLEM', 'web;2026-03-13 09:30;RECOVERY'],
  ['Sonde;Date;State', 'web;13/03/2026 09:00;CRITICAL', 'db;13/03/2026 09:10;CRITICAL', 'web;13/03/2026 09:30;OK'],
  [
    'Horodatage;Machine;Type;Motif;Adresse IP',
    '13/03/2026 09:00;web;Arrêt;Courant;10.0.0.1',
    '13/03/2026 09:10;db;Arrêt;;10.0.0.2',
    '13/03/2026 09:30;web;Reprise;;',
  ],
  [
    'Lien;Jour;Heure;Statut',
    'web;13/03/2026;09:00;Coupure',
    'db;13/03/2026;09:10;Coupure',
    'web;13/03/2026;09:30;Rétablissement',
  ],
  ['Serveur;État;Date', 'web;HS;13/03/2026 09:00', 'db;HS;13/03/2026 09:10', 'WEB ;OK;13/03/2026 09:30'],
  [
    'ID,Timestamp,Name,State,Duration',
    '7,2026-03-13 09:00,web,Service CRITICAL (HARD),',
    '8,2026-03-13 09:10,db,Service CRITICAL (HARD),',
    '9,2026-03-13 09:30,web,Service OK (HARD),30m',
  ],
  [
    'Date et heure;Application;Événement',
    '13/03/2026 09:00;web;Indisponible',
    '13/03/2026 09:10;db;Service injoignable',
    '13/03/2026 09:30;web;Retour à la normale',
  ],
])(
  'a log is read as the outages that its events tell, from the top and from the bottom: %s',
  async (header, ...rows) => {
    for (const events of [rows, rows.toReversed()]) {
      const { outages, notices, asked, counts } = await outagesOf([header, ...events])
      expect([outages, asked, counts]).toEqual([pair, [], [2, 2, 0, 1]])
      expect(notices).toEqual([['outages-ended', [events.indexOf(rows[2]!) + 2]]])
    }
  },
)

test.each([
  ['Date;Message', '13/03/2026 09:00;web is DOWN', '13/03/2026 09:10;db is DOWN', '13/03/2026 09:30;web is UP'],
  [
    'timestamp,name,old state,new state',
    '2026-03-13 09:00,web,OK,ALARM',
    '2026-03-13 09:10,db,OK,ALARM',
    '2026-03-13 09:30,web,ALARM,OK',
  ],
  ['Time,Host,Severity', '2026-03-13 09:00,web,CRITICAL', '2026-03-13 09:10,db,CRITICAL', '2026-03-13 09:30,web,OK'],
  [
    'Date;Alarme',
    '13/03/2026 09:00;Début de panne : web',
    '13/03/2026 09:10;Début de panne : db',
    '13/03/2026 09:30;Fin de panne : web',
  ],
  [
    'Date;Équipement;Type;État',
    '13/03/2026 09:00;web;Panne;Down',
    '13/03/2026 09:10;db;Panne;Down',
    '13/03/2026 09:30;web;Panne;Up',
  ],
])('what is down, and since when, is found wherever it stands: %s', async (...lines) => {
  const { outages, asked } = await outagesOf(lines)
  expect([outages, asked]).toEqual([pair, []])
})

test('one thing alone is watched where nothing names it; a planned stop is a planned one', async () => {
  const { outages, incidents } = await outagesOf([
    'Date;Événement',
    '13/03/2026 09:00;Arrêt programmé',
    '13/03/2026 09:30;Reprise',
    '13/03/2026 10:00;Panne',
  ])
  expect(outages).toEqual([
    ['outage', null, at('13 09:00'), at('13 09:30')],
    ['outage', null, at('13 10:00'), null],
  ])
  expect(incidents).toMatchObject([{ planned: true }, { planned: null }])
})

const log = (...events: readonly string[]) => ['Date;Équipement;Événement', ...events]

test('what the log does not tell whole is told with its line', async () => {
  const { outages, notices, counts } = await outagesOf(
    log(
      '13/03/2026 08:00;db;Rétabli',
      '13/03/2026 09:00;web;Panne',
      '13/03/2026 09:05;web;Panne',
      '13/03/2026 09:30;web;Rétabli',
      '13/03/2026 09:31;web;Rétabli',
      '14/03/2026 09:00;db;Panne',
      '14/03/2026 10:00;db;Rétabli',
    ),
  )
  expect(outages).toEqual([pair[0], ['outage', 'db', at('14 09:00'), at('14 10:00')]])
  expect(notices).toEqual([
    ['outages-ended', [5, 8]],
    ['states-repeated', [4, 6]],
    ['ends-unopened', [2]],
  ])
  expect(counts).toEqual([2, 2, 0, 5])
})

test('an outage is the same one in the log of the next month, which tells its end', async () => {
  const known = ['28/02/2026 09:00;db;Panne', '28/02/2026 10:00;db;Rétabli', '28/02/2026 23:00;web;Panne']
  const next = ['28/02/2026 23:00;web;Panne', '01/03/2026 01:00;web;Rétabli', '02/03/2026 01:00;db;Panne']
  const [before, after] = [await outagesOf(log(...known)), await outagesOf(log(...next.toReversed()))]
  expect(before.incidents[1]!.endedAt).toBeNull()
  expect(incidentKey(after.incidents[0]!)).toBe(incidentKey(before.incidents[1]!))
  expect(after.incidents[0]!.endedAt).toBe(paris('2026-03-01 01:00'))
})

test('what numbers events or monitors numbers no outage', async () => {
  const rows = [
    '5;2026-03-13 09:00;Down',
    '5;2026-03-13 09:30;Up',
    '5;2026-03-14 09:00;Down',
    '6;2026-03-14 09:10;Down',
  ]
  const { incidents } = await outagesOf([
    'ID;Time;Monitor;Event',
    ...rows.map((row) => row.replace(/(?<=:00|:10|:30);/, ';web;')),
  ])
  expect(incidents.map(({ id }) => id)).toEqual([null, null])
})

test('a monitor is known by all that names it', async () => {
  const { outages } = await outagesOf([
    'Host,Service,Time,State',
    'a,HTTP,2026-03-13 09:00,CRITICAL',
    'b,HTTP,2026-03-13 09:10,CRITICAL',
    'b,HTTP,2026-03-13 09:20,OK',
    'a,HTTP,2026-03-13 09:30,OK',
  ])
  expect(outages).toEqual([
    ['outage', 'a / HTTP', at('13 09:00'), at('13 09:30')],
    ['outage', 'b / HTTP', at('13 09:10'), at('13 09:20')],
  ])
})

test('a word that nobody knows is asked, once', async () => {
  const events = log('13/03/2026 09:00;web;Panne', '13/03/2026 09:10;web;Dégradé', '13/03/2026 09:30;web;Rétabli')
  const { asked } = await outagesOf(events)
  expect(asked).toEqual(['word:event:degrade'])
  for (const [answer, end] of [
    ['up', '13 09:10'],
    ['down', '13 09:30'],
    ['none', '13 09:30'],
  ] as const) {
    const said = await outagesOf(events, { answers: { 'word:event:degrade': answer } })
    expect([said.asked, said.outages]).toEqual([[], [['outage', 'web', at('13 09:00'), at(end)]]])
  }
})

test.each(['Quoi', 'Établissement'])(
  'which column names what is watched is asked: no header says it, as “%s”',
  async (header) => {
    const lines = [
      `${header};Date;État`,
      'web;13/03/2026 09:00;HS',
      'db;13/03/2026 09:10;HS',
      'web;13/03/2026 09:30;OK',
    ]
    const { asked } = await outagesOf(lines)
    expect(asked).toEqual(['column:service'])
    const said = await outagesOf(lines, { answers: { 'column:service': '0' } })
    expect([said.asked, said.outages]).toEqual([[], pair])
  },
)

test.each([
  // A list, in which most incidents are over and none begins another row.
  [
    'Date;Serveur;Statut',
    '13/03/2026 09:00;web;Résolu',
    '14/03/2026 09:00;web;Résolu',
    '15/03/2026 09:00;web;En panne',
  ],
  ['Date;Serveur;Nature;Statut', '13/03/2026 09:00;web;Panne;Résolu', '14/03/2026 09:00;web;Panne;Résolu', ''],
  [
    'Date;Serveur;Nature',
    '13/03/2026 09:00;web;Panne',
    '14/03/2026 09:00;web;Phishing',
    '15/03/2026 09:00;web;Rétabli',
  ],
  // Newest first, so that what is over was so before the other began.
  ['Date;Service;Statut', '13/03/2026 09:00;web;Panne en cours', '12/03/2026 09:00;web;Terminé', ''],
  // What went down in the one row may be another thing than what is back in the other.
  ['Date;Événement', '13/03/2026 09:00;Coupure électrique', '13/03/2026 09:30;Réseau rétabli', ''],
  // Each row says how long it was so.
  ['Date;Monitor;Event;Duration', '2026-03-13 09:00;web;Down;30m', '2026-03-13 09:30;web;Up;2h', ''],
])('a list of incidents is no log: %s', async (...lines) => {
  const { notices } = await outagesOf(lines.filter((line) => line !== ''))
  expect(notices.map(([code]) => code)).not.toContain('outages-ended')
})

test('words that tell neither are read as before', async () => {
  const { report, failure } = await readContent(
    'Host;Time;Status\nweb;2026-03-13 09:00;Rouge\nweb;2026-03-13 09:30;Vert',
    {
      kind: 'incidents',
    },
  )
  expect(failure ?? report!.questions.map(({ id }) => id)).toContain('constant:kind')
})
