import { defaultAlertSettings } from '../../../shared/api/alerts.ts'
import { costNatures } from '../../../shared/kinds/costs/cost.ts'
import { kpiIds } from '../../../shared/kpi/index.ts'
import { aChannel } from './estate.ts'
import { newPassword, password } from './samples.ts'

const secret = 'x'.repeat(43)
const { kind: _kind, url, secret: signing, ...told } = aChannel
const decided = { text: 'A second person', dueOn: '2026-09-30', kpi: 'satisfaction' }
const quiet = { from: '20:00', to: '08:00' }

const settled = {
  name: 'C',
  client: 'A',
  provider: 'B',
  startsOn: '2026-03-01',
  firstMonth: '2026-04',
  timeZone: 'UTC',
  language: 'fr',
  currency: 'EUR',
  staff: 40,
  serviceCalendar: { kind: 'business-hours', days: [1, 2], opensAt: '08:00', closesAt: '18:00', holidays: null },
  levelOne: { by: 'groups', groups: ['N1'], proposed: true, proposal: ['N2'] },
  closingDateStandsIn: false,
  delaySource: 'dates',
  ticketScope: { 'first-level-resolution': 'incidents', 'resolution-delay': 'all' },
  typeSource: 'category',
  targets: [{ kpi: 'resolution-delay', dueMonth: 3, value: 8 }],
  windows: Object.fromEntries(kpiIds.map((kpi) => [kpi, 'month'])),
  baselines: [{ kpi: 'resolution-delay', value: 10 }],
  costBaseline: [{ label: 'salaries', amount: 1000 }],
  securityBaseline: { perMonth: 3, months: 6 },
  forecast: [{ month: '2026-03', amount: 100, tickets: 10, unitPrice: 5 }],
  transition: { amount: 100, months: 6 },
  downtimeHourlyCost: 100,
  commitments: [
    {
      from: '2026-03',
      rows: [
        { priority: 'P1', type: 'incidents', responseMinutes: 15, resolutionMinutes: 240, hours: '24x7', share: 0.95 },
      ],
      excluded: [{ field: 'category', contains: 'virus' }],
    },
  ],
  penalties: [
    {
      from: '2026-03',
      rules: [{ kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 100, needsProof: true }],
      monthCap: { of: 'fee', value: 0.1 },
      yearCap: { of: 'fee', value: 0.1 },
      runningInMonths: 2,
    },
  ],
  exitTerms: { feeMonths: 3, noticeMonths: 6 },
  budgetNatures: [...costNatures],
  satisfactionSurvey: null,
  incidentRules: [{ kind: 'security', field: 'category', contains: 'virus' }],
}
const ranges = [{ from: '09:00', to: '18:00' }]
const serviceCalendar = {
  kind: 'service-hours',
  hours: [{ days: [1, 2], ranges }],
  holidays: 'FR-57',
  closedDays: ['2026-04-14'],
  openDays: [{ day: '2026-04-18', ranges }],
}
const explained = { explanation: 'x' }

/** Of every route that takes JSON, bodies that between them hold every field that it knows. */
export const fullBodies: Readonly<Record<string, readonly object[]>> = {
  'POST /api/session': [{ email: 'nobody@example.com', password, screen: false }],
  'POST /api/session/openid': [{ link: secret, screen: true, current: password }],
  'POST /api/password-resets': [{ email: 'nobody@example.com' }],
  'POST /api/links/look': [{ token: secret }],
  'POST /api/links/use': [{ token: secret, email: 'a@example.com', name: 'A', password: newPassword, language: 'fr' }],
  'POST /api/account/deletion': [{ current: 'not this one' }],
  'DELETE /api/contracts/:contractId': [{ name: 'Not this one' }],
  'PUT /api/account/mailings/:contractId': [{ pack: 'both', page: 'day', day: 11, language: 'fr' }],
  'PATCH /api/account': [{ name: 'A', language: 'fr' }],
  'PUT /api/account/password': [{ current: 'not this one', password: newPassword }],
  'POST /api/contracts': [settled, { ...settled, serviceCalendar: { kind: '24x7' } }, { ...settled, serviceCalendar }],
  'PATCH /api/contracts/:contractId': [
    { ...settled, targetsFrom: '2026-05', calendarFrom: '2026-05-04', reason: 'Mistyped' },
    { serviceCalendar: { kind: '24x7' } },
    { serviceCalendar },
  ],
  'PATCH /api/contracts/:contractId/imports/:importId': [
    {
      dateOrder: 'ymd',
      encoding: 'utf-8',
      delimiter: ',',
      mapping: { 0: 'ticket_id' },
      decimalMark: ',',
      scale: 5,
      positivePenalty: 'credit',
      asOf: '2026-04-01',
      timeZone: 'Europe/Paris',
      sheet: ['Feuil1'],
      header: 1,
      answers: { log: 'yes' },
      words: {
        type: { Geste: 'request' },
        status: { x: 'open' },
        level: { x: '1' },
        escalated: { x: 'yes' },
        slaMet: { x: 'yes' },
        responseSlaMet: { x: 'yes' },
        firstContact: { x: 'yes' },
        answerScore: { x: 'satisfied' },
        score: { x: 'satisfied' },
        kind: { x: 'outage' },
        planned: { x: 'no' },
        nature: { x: 'project' },
        standing: { x: 'counts' },
        event: { x: 'down' },
      },
      covers: { from: '2026-03', to: '2026-03' },
    },
  ],
  'POST /api/contracts/:contractId/alerts/:alertId/actions': [
    { action: 'see' },
    { action: 'acknowledge', ...explained },
    { action: 'close', ...explained },
    { action: 'new-baseline', ...explained, fromMonth: '2026-05' },
  ],
  'POST /api/contracts/:contractId/committees/:quarter/decisions': [
    { ...decided, key: '7a1ff0de-6d3c-4c0b-8f0e-0a4f3f1c2b11', owner: { name: 'Nora' } },
    { ...decided, key: '7a1ff0de-6d3c-4c0b-8f0e-0a4f3f1c2b11', owner: { accountId: 1 } },
  ],
  'PATCH /api/contracts/:contractId/committees/:quarter/decisions/:decisionId': [
    { version: 1, ...decided, owner: { name: 'Nora' }, state: { is: 'open' } },
    { version: 1, owner: { accountId: 1 }, state: { is: 'done', on: '2026-06-20' } },
    { version: 1, state: { is: 'dropped', because: 'no budget' } },
  ],
  'POST /api/contracts/:contractId/committees/:quarter/reopen': [{ reason: 'a wrong file' }],
  'POST /api/contracts/:contractId/committees/:quarter/sign': [{ reserve: 'the strike of May' }],
  'POST /api/contracts/:contractId/penalties/answers': [
    { id: 'x', amount: 100, answer: 'agreed' },
    { id: 'x', amount: 100, answer: 'contested', reason: 'a strike' },
  ],
  'POST /api/contracts/:contractId/penalties/waivers': [{ id: 'x', amount: 100, reason: 'a strike' }],
  'PUT /api/contracts/:contractId/alert-settings': [defaultAlertSettings],
  'PUT /api/contracts/:contractId/level-one-proposal': [{ groups: ['Service Desk'] }],
  'POST /api/contracts/:contractId/alert-settings/preview': [defaultAlertSettings],
  'POST /api/contracts/:contractId/channels': [
    { kind: 'email', address: 'a@example.com', ...told, quiet },
    { kind: 'webhook', url, secret: signing, ...told, quiet },
    { kind: 'teams', url, ...told, quiet },
    { kind: 'slack', url, ...told, quiet },
  ],
  'PATCH /api/contracts/:contractId/channels/:channelId': [{ ...told, url, secret: signing, quiet }],
  'POST /api/contracts/:contractId/invitations': [{ email: 'a@example.com', role: 'client', language: 'fr' }],
  'PATCH /api/contracts/:contractId/members/:accountId': [{ role: 'provider' }],
  'PATCH /api/contracts/:contractId/guide': [{ targets: true, closed: true }],
  'POST /api/contracts/:contractId/tokens': [{ name: 'monthly', days: 30 }],
  'POST /api/contracts/:contractId/committees/:quarter/shares': [{ name: 'the board', days: 30 }],
  'POST /api/admin/invitations': [{ email: 'a@example.com', language: 'fr' }],
  'PATCH /api/admin/accounts/:accountId': [{ isActive: true }],
  'POST /api/admin/contracts/:contractId/invitations': [{ email: 'a@example.com', language: 'fr' }],
}
