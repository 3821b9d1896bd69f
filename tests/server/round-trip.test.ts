import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Import } from '../../shared/api/imports.ts'
import type { KpiReport } from '../../shared/api/kpis.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { aHouse, type TestHouse } from './house.ts'
import { store, table } from './month-files.ts'

const december = Date.UTC(2026, 11, 1) / 1000
const run = 'from=2026-08&month=2026-11'

const tickets = readFileSync(new URL('../fixtures/real-servers/glpi-10.0.12-fr.csv', import.meta.url), 'utf8')
const own = table(
  'ticket_id;opened_at;resolved_at;status;group;level;escalated;reassignments;reopenings;reopened_at;pending_hours;stated_delay_hours;sla_met;first_contact;category',
  // Clocks went back on 25 October 2026 at 3:00: 2:30 comes twice.
  'A1;2026-10-25T02:30:00+02:00;2026-10-25T02:30:00+01:00;resolved;N1;1;no;0;0;;0.25;1.125;yes;yes;=cmd',
  'A2;2026-10-25 01:00;2026-10-25T02:45:30+01:00;closed;"Réseau; ""nord""";2;yes;3;1;2026-10-25 02:00;1.5;12.3456;no;no;-5 °C',
  'A3;2026-10-01 09:00;;cancelled;N1;;;;;;;;;;',
  "007;2026-10-02 09:00;2026-10-03 09:00;resolved;N1;1;;;;;;;;;l'été",
)
const answers = table(
  'answer_id;sent_at;answered_at;score;scale;ticket_id;survey',
  'R1;2026-09-01 09:00;2026-09-02 09:00;4.5;5;;periodic',
  ';2026-09-01 09:00;2026-09-02 09:00;3;5;;periodic',
  ';2026-09-01 09:00;2026-09-02 09:00;3;5;;periodic',
  ';;2026-09-02 10:00;très satisfait;;;periodic',
  ';;2026-09-02 10:00;insatisfait;;;periodic',
  ';2026-09-03 10:00;;;;;periodic',
  ';2026-09-03 10:00;2026-10-25T02:10:00+01:00;5;5;A1;ticket',
)
const incidents = table(
  'incident_id;kind;started_at;ended_at;severity;category;service;planned',
  'I1;outage;2026-10-25 01:00;2026-10-25T02:30:00+01:00;high;network;ERP;no',
  ';outage;2026-10-02 09:00;2026-10-02 10:00;;;Mail;yes',
  ';outage;2026-10-02 09:00;2026-10-02 10:07;;;ERP;',
  ';security;2026-10-03 09:00;;low;phishing;;',
  'I2;security;2026-09-03 09:00;;;"a;b";;',
)
const costs = table(
  'line_id;month;amount;nature;label;invoice;forecast',
  'L1;2026-09;12500.5;recurring;=Monthly fee;;12000',
  ';2026-09;1234.56;out-of-scope;Extra;F-1;',
  ';2026-09;1234.56;out-of-scope;Extra;F-2;',
  ';2026-09;-800;penalty;;;',
  ';2026-10;250;penalty;Charged;;',
  ';2026-10;1000;internal-steering;;;1000.25',
)

const files: readonly (readonly [name: string, kind: Import['kind'], content: string, kpis: readonly KpiId[]])[] = [
  ['a GLPI file', 'tickets', tickets, ['first-level-resolution', 'resolution-delay']],
  ['a file of ours', 'tickets', own, ['first-level-resolution', 'resolution-delay']],
  ['answers', 'satisfaction', answers, ['satisfaction']],
  ['security incidents', 'incidents', incidents, ['security-incidents']],
  ['outages', 'incidents', incidents, ['availability']],
  ['costs', 'costs', costs, ['budget-variance', 'total-cost']],
]

const aContract = (house: TestHouse) =>
  house.addContract({
    startsOn: '2026-08-01',
    timeZone: 'Europe/Paris',
    ticketScope: { 'resolution-delay': 'all', 'first-level-resolution': 'all' },
    levelOne: { by: 'groups', groups: ['Support N1', 'N1'] },
  })

const figuresOf = async (house: TestHouse, id: number, kpi: KpiId) =>
  (await house.get<KpiReport>(`/contracts/${id}/kpis/${kpi}?from=2026-08&to=2026-11`)).body.points.map(
    ({ month, value, sample, counts, amounts }) => ({ month, value, sample, counts, amounts }),
  )

async function csvOf(house: TestHouse, id: number, kpi: KpiId, language: string): Promise<string> {
  const headers = { 'accept-language': language }
  return (await house.inject(`/api/contracts/${id}/kpis/${kpi}/facts.csv?${run}`, { headers })).body
}

describe.each(['fr', 'en'])('in %s', (language) => {
  test.each(files.flatMap(([name, kind, content, kpis]) => kpis.map((kpi) => [name, kpi, kind, content] as const)))(
    '%s: the facts of %s come back as they left, and change nothing where they are known',
    async (_, kpi, kind, content) => {
      const house = await aHouse({ clock: () => december })
      const [one, other] = [await aContract(house), await aContract(house)]
      const covers = kind === 'incidents' ? { coversFrom: '2026-09', coversTo: '2026-11' } : {}
      await store(house, one.id, kind, content, { positivePenalty: 'charge', ...covers })
      const csv = await csvOf(house, one.id, kpi, language)
      const figures = await figuresOf(house, one.id, kpi)
      expect(csv.split('\r\n').length).toBeGreaterThan(2)
      const imported = await store(house, other.id, kind, csv, covers)
      expect([imported.format, imported.rejected, imported.issueCounts, imported.notices]).toEqual(['facts', 0, {}, []])
      expect(await csvOf(house, other.id, kpi, language)).toBe(csv)
      expect(await figuresOf(house, other.id, kpi)).toEqual(figures)
      const again = await house.upload(one.id, csv, { kind, ...covers })
      expect(again.body).toMatchObject({
        questions: [],
        changes: { new: 0, changed: 0, vanished: 0 },
        restatements: [],
      })
      expect((await house.post(`/contracts/${one.id}/imports/${again.body.id}/commit`)).status).toBe(200)
      expect(await figuresOf(house, one.id, kpi)).toEqual(figures)
      expect(await csvOf(house, one.id, kpi, language)).toBe(csv)
    },
  )
})
