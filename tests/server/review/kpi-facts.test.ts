import { expect, test } from 'vitest'
import type { AuditPage } from '../../../shared/api/audit.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import type { KpiFact, KpiFacts } from '../../../shared/api/kpi-facts.ts'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import type { KpiId } from '../../../shared/kpi/index.ts'
import { aHouse } from '../house.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { giveAnswers, giveCosts, giveIncidents } from './files.ts'

async function aFilledHouse() {
  const house = await aHouse()
  const contract = await house.addContract({
    costBaseline: [{ label: 'All', amount: 1000 }],
    transition: { amount: 600, months: 6 },
    budgetNatures: ['recurring', 'out-of-scope'],
    forecast: [{ month: '2026-03', amount: 800, tickets: null, unitPrice: null }],
    securityBaseline: { perMonth: 4, months: null },
    serviceCalendar: {
      kind: 'business-hours',
      days: [1, 2, 3, 4, 5],
      opensAt: '09:00',
      closesAt: '17:00',
      holidays: null,
    },
  })
  await giveCosts(house, contract, [
    { month: '2026-03', nature: 'recurring', amount: 700.25, label: '=Monthly fee', forecast: 650 },
    { month: '2026-03', nature: 'out-of-scope', amount: 120, label: 'Office move' },
    { month: '2026-03', nature: 'internal-steering', amount: 90 },
    { month: '2026-03', nature: 'transition', amount: 600 },
    { month: '2026-04', nature: 'recurring', amount: 700 },
  ])
  await giveAnswers(house, contract, [
    { at: '2026-03-02 10:00', score: 5, ticket: 'T-77' },
    { at: '2026-03-03 10:00', score: 2, ticket: 'T-78' },
    { at: '2026-03-04 10:00', ticket: 'T-79' },
    { at: '2026-03-05 10:00', score: 4 },
    { at: '2026-03-06 10:00' },
  ])
  await giveIncidents(house, contract, { from: '2026-02', to: '2026-03' }, [
    { kind: 'outage', at: '2026-02-27 16:00', end: '2026-03-02 10:00', service: 'Mail' },
    { kind: 'outage', at: '2026-03-10 16:00', end: '2026-03-11 10:30', service: 'ERP', severity: 'P1' },
    { kind: 'outage', at: '2026-03-14 09:00', end: '2026-03-14 12:00', service: 'Wi-Fi' },
    { kind: 'outage', at: '2026-03-18 09:00', end: '2026-03-18 11:00', service: 'ERP', planned: true },
    { kind: 'outage', at: '2026-02-03 09:00', end: '2026-02-03 11:00', service: 'Mail' },
    { kind: 'security', at: '2026-03-12 12:00', category: 'Phishing', severity: 'low' },
    { kind: 'security', at: '2026-03-13 12:00', category: 'Malware', severity: 'high' },
    { kind: 'security', at: '2026-02-13 12:00', category: 'Malware', severity: 'high' },
  ])
  const ask = <Kind extends KpiFact['kind']>(kpi: KpiId, _kind: Kind, query = '') =>
    house
      .get<KpiFacts>(`/contracts/${contract.id}/kpis/${kpi}/facts?month=2026-03${query}`)
      .then(({ body }) => ({ ...body, facts: body.facts as Extract<KpiFact, { kind: Kind }>[] }))
  const point = async (kpi: KpiId) =>
    (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/${kpi}?from=2026-03&to=2026-03`)).body.points[0]!
  return { house, contract, ask, point }
}
const counted = <Fact extends KpiFact>(facts: readonly Fact[]) => facts.filter((fact) => fact.counted === 'counted')
const total = (amounts: readonly number[]) => amounts.reduce((sum, one) => sum + one, 0)

test('the lines behind a budget add up to its actual amount, those outside its natures said so', async () => {
  const { ask, point } = await aFilledHouse()
  const { facts } = await ask('budget-variance', 'cost')
  expect(facts.map(({ nature, amount, forecast, reason }) => [nature, amount, forecast, reason])).toEqual([
    ['internal-steering', 90, null, 'outside-budget'],
    ['out-of-scope', 120, null, null],
    ['recurring', 700.25, 650, null],
    ['transition', 600, null, 'outside-budget'],
  ])
  const { amounts, sample } = await point('budget-variance')
  expect(total(counted(facts).map(({ amount }) => amount))).toBe(amounts!.actual)
  expect(facts).toHaveLength(sample)
})

test('the lines behind a total cost add up to it with the share of the transition that its month bears', async () => {
  const { ask, point } = await aFilledHouse()
  const { facts } = await ask('total-cost', 'cost')
  expect(facts.filter(({ reason }) => reason !== null)).toMatchObject([
    { nature: 'transition', counted: 'excluded', reason: 'transition-spread' },
  ])
  const { monthlyCost, composition, sample } = await point('total-cost')
  const borne = composition!.find(({ id }) => id === 'transition')!.value
  expect(borne).toBe(100)
  expect(total(counted(facts).map(({ amount }) => amount)) + borne).toBeCloseTo(monthlyCost!, 10)
  expect(facts).toHaveLength(sample)
})

test('the answers behind a satisfaction are its sample; unanswered and other surveys are outside, and said so', async () => {
  const { ask, point } = await aFilledHouse()
  const { facts, total: all } = await ask('satisfaction', 'answer')
  expect(facts.map(({ ticketId, satisfied, reason }) => [ticketId, satisfied, reason])).toEqual([
    ['T-79', null, 'unanswered'],
    [null, null, 'other-survey'],
    ['T-77', true, null],
    ['T-78', false, null],
    [null, true, 'other-survey'],
  ])
  expect(all).toBe(5)
  const { value, sample, responseRate } = await point('satisfaction')
  expect(counted(facts)).toHaveLength(sample)
  expect(counted(facts).filter(({ satisfied }) => satisfied).length / sample).toBe(value)
  expect(sample + facts.filter(({ reason }) => reason === 'unanswered').length).toBe(responseRate!.sample)
})

test('the incidents behind a security figure are those detected in the month', async () => {
  const { ask, point } = await aFilledHouse()
  const { facts } = await ask('security-incidents', 'incident')
  expect(facts.map(({ category, counted: how }) => [category, how])).toEqual([
    ['Phishing', 'counted'],
    ['Malware', 'counted'],
  ])
  expect(facts).toHaveLength((await point('security-incidents')).sample)
})

test('every outage that touches the month is behind its availability, with the service time it took there', async () => {
  const { ask, point } = await aFilledHouse()
  const { facts } = await ask('availability', 'incident')
  // Service from 9 to 17 h on weekdays. Mail: from Friday evening to Monday 2 March 10 h, 1 h of it in March. ERP: 16 to 17 h
  // and 9 to 10.30 h, 2.5 h. Wi-Fi: on a Saturday, none. The last one was planned. 3.5 h in all.
  expect(facts.map(({ service, downtimeHours, reason }) => [service, downtimeHours, reason])).toEqual([
    ['Mail', 1, null],
    ['ERP', 2.5, null],
    ['Wi-Fi', 0, null],
    ['ERP', 2, 'planned'],
  ])
  const { downtimeHours, sample, plannedOutages } = await point('availability')
  expect(total(counted(facts).map((fact) => fact.downtimeHours!))).toBeCloseTo(downtimeHours!, 10)
  expect(counted(facts).filter(({ startedAt }) => startedAt >= '2026-03')).toHaveLength(sample)
  expect(facts.filter(({ reason }) => reason === 'planned')).toHaveLength(plannedOutages!)
})

test('an outage that lasts is counted up to now, and no month after it is told', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  // The clock of the tests says 1 July 2026, midnight: two hours of June.
  await giveIncidents(house, contract, { from: '2026-06', to: '2026-06' }, [{ kind: 'outage', at: '2026-06-30 22:00' }])
  const ask = async (month: string) =>
    (await house.get<KpiFacts>(`/contracts/${contract.id}/kpis/availability/facts?month=${month}`)).body.facts
  expect(await ask('2026-06')).toMatchObject([{ endedAt: null, downtimeHours: 2, counted: 'counted' }])
  expect(await ask('2026-05')).toEqual([])
})

test('an outage is behind a run of months once, with what it took of all of them that a file covers', async () => {
  const { house, contract } = await aFilledHouse()
  const over = async (from: string, month: string) =>
    (await house.get<KpiFacts>(`/contracts/${contract.id}/kpis/availability/facts?from=${from}&month=${month}`)).body
  const told = ({ facts }: KpiFacts) =>
    facts.map((fact) => fact.kind === 'incident' && [fact.service, fact.downtimeHours, fact.reason])
  const both = await over('2026-02', '2026-03')
  expect(both).toMatchObject({ from: '2026-02', month: '2026-03', total: 5 })
  // Mail, from Friday 27 February 16 h to Monday 2 March 10 h: an hour of each month.
  expect(told(both)).toEqual([
    ['Mail', 2, null],
    ['Mail', 2, null],
    ['ERP', 2.5, null],
    ['Wi-Fi', 0, null],
    ['ERP', 2, 'planned'],
  ])
  const { pooled } = (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/availability?from=2026-02&to=2026-03`))
    .body
  expect(total(counted(both.facts).map((fact) => (fact.kind === 'incident' ? fact.downtimeHours! : 0)))).toBeCloseTo(
    pooled.downtimeHours!,
    10,
  )
  expect(counted(both.facts)).toHaveLength(pooled.sample)
  // No file covers any month before: the run may begin where it likes.
  expect(told(await over('1900-01', '2026-03'))).toEqual(told(both))
  for (const month of ['1900-01', '2199-12']) expect(told(await over(month, month))).toEqual([])
})

test('what tickets tell of a month that they do not cover is listed, and said to be outside', async () => {
  const house = await aHouse()
  const contract = await house.addContract({
    securityBaseline: { perMonth: 2, months: null },
    incidentRules: [{ kind: 'security', field: 'category', contains: 'Security' }],
  })
  // Of April there is one ticket, still open: an export of March also holds it, and tells of no more of April.
  const csv = ticketCsv(
    row('1', { category: 'Security' }),
    row('2', { category: 'Security', opened_at: '2026-04-02 08:00', resolved_at: '', status: 'open' }),
  )
  expect((await house.upload(contract.id, csv, { commit: 'true' })).status).toBe(201)
  const path = `/contracts/${contract.id}/kpis/security-incidents`
  const { pooled } = (await house.get<KpiReport>(`${path}?from=2026-03&to=2026-04`)).body
  const { facts } = (await house.get<KpiFacts>(`${path}/facts?from=2026-03&month=2026-04`)).body
  expect(facts.map(({ counted: how, reason }) => [how, reason])).toEqual([
    ['counted', null],
    ['excluded', 'not-covered'],
  ])
  expect(counted(facts)).toHaveLength(pooled.sample)
})

test('the lines of a month without a forecast are outside the budget of a run, and said so', async () => {
  const { house, contract } = await aFilledHouse()
  const path = `/contracts/${contract.id}/kpis/budget-variance`
  const { body } = await house.get<KpiFacts>(`${path}/facts?from=2026-03&month=2026-04`)
  expect(body.total).toBe(5)
  expect(body.facts.filter(({ reason }) => reason === 'no-forecast')).toMatchObject([
    { nature: 'recurring', amount: 700, counted: 'excluded' },
  ])
  const { pooled } = (await house.get<KpiReport>(`${path}?from=2026-03&to=2026-04`)).body
  expect(total(counted(body.facts).map((fact) => (fact.kind === 'cost' ? fact.amount : 0)))).toBe(
    pooled.amounts!.actual,
  )
})

test('a run that ends before it begins is refused in words; one of a month is that month', async () => {
  const { house, contract } = await aFilledHouse()
  const path = `/contracts/${contract.id}/kpis/total-cost/facts`
  for (const of of [path, `${path}.csv`]) {
    const refusal = await house.get<ApiError>(`${of}?from=2026-04&month=2026-03`)
    expect(refusal).toMatchObject({ status: 400, body: { issues: [{ column: 'from' }] } })
    expect(JSON.stringify(refusal.body)).toContain('from comes after month')
  }
  const { body: alone } = await house.get<KpiFacts>(`${path}?month=2026-03`)
  expect((await house.get<KpiFacts>(`${path}?from=2026-03&month=2026-03`)).body).toEqual(alone)
  expect(alone).toMatchObject({ from: '2026-03', month: '2026-03', total: 4 })
})

test('a CSV of a run of months says so in its name and in the audit log', async () => {
  const { house, contract } = await aFilledHouse()
  const csv = await house.inject(`/api/contracts/${contract.id}/kpis/total-cost/facts.csv?from=2026-03&month=2026-04`)
  expect(csv.headers['content-disposition']).toContain('total-cost-2026-03-to-2026-04.csv')
  expect(csv.body.trimEnd().split('\r\n')).toHaveLength(1 + 5)
  const { entries } = (await house.get<AuditPage>(`/contracts/${contract.id}/audit`)).body
  expect(entries.find(({ event }) => event === 'facts-exported')).toMatchObject({
    detail: 'total-cost,2026-03..2026-04',
  })
})

test('facts are searched by id and by what they say, whatever the case', async () => {
  const { ask } = await aFilledHouse()
  for (const [kpi, search, found] of [
    ['security-incidents', 'HIGH', 1],
    ['security-incidents', 'phish', 1],
    ['availability', 'erp', 2],
    ['satisfaction', 't-7', 3],
    ['total-cost', 'office', 1],
    ['total-cost', '%', 0],
  ] as const)
    expect(await ask(kpi, 'cost', `&search=${encodeURIComponent(search)}`)).toMatchObject({ kpi, total: found })
})

test('facts are filtered by how they counted and read by the page', async () => {
  const { ask } = await aFilledHouse()
  expect((await ask('budget-variance', 'cost', '&counted=excluded')).facts).toHaveLength(2)
  expect(await ask('budget-variance', 'cost', '&counted=counted&page=2')).toMatchObject({ total: 2, facts: [] })
})

test('a way of counting that does not fit the KPI is refused, and those that do are named', async () => {
  const { house, contract } = await aFilledHouse()
  const refusal = await house.get<ApiError>(
    `/contracts/${contract.id}/kpis/total-cost/facts?month=2026-03&counted=escalated`,
  )
  expect(refusal.status).toBe(400)
  expect(refusal.body.issues).toMatchObject([{ column: 'counted', raw: 'escalated' }])
  expect(refusal.body.message).toContain('counted, excluded')
})

const incidentHeader =
  'id;incident;startedAt;endedAt;severity;category;service;planned;source;downtimeHours;counted;reason'
const costHeader = 'id;nature;label;amount;forecast;counted;reason;month'

test('the facts of every KPI leave as CSV, all of them, with formulas made safe', async () => {
  const { house, contract } = await aFilledHouse()
  for (const [kpi, header, rows] of [
    ['budget-variance', costHeader, 4],
    ['total-cost', costHeader, 4],
    ['satisfaction', 'id;survey;ticketId;sentAt;answeredAt;score;scale;satisfied;counted;reason', 5],
    ['security-incidents', incidentHeader, 2],
    ['availability', incidentHeader, 4],
  ] as const) {
    const csv = await house.inject(`/api/contracts/${contract.id}/kpis/${kpi}/facts.csv?month=2026-03`)
    expect(csv.headers['content-disposition']).toContain(`${kpi}-2026-03.csv`)
    const lines = csv.body.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines[0]).toBe(header)
    expect(lines).toHaveLength(rows + 1)
    if (kpi === 'total-cost') expect(csv.body).toContain("'=Monthly fee")
  }
})

test('those that weigh most come first where that is asked', async () => {
  const { ask } = await aFilledHouse()
  const weightiest = '&order=weight'
  const budget = await ask('budget-variance', 'cost', weightiest)
  expect(budget.facts.map(({ nature }) => nature)).toEqual([
    'out-of-scope',
    'recurring',
    'transition',
    'internal-steering',
  ])
  const answers = await ask('satisfaction', 'answer', weightiest)
  expect(answers.facts.slice(0, 2).map(({ score }) => score)).toEqual([2, 5])
  expect(answers.facts.slice(2).every(({ counted: how }) => how === 'excluded')).toBe(true)
  const outages = await ask('availability', 'incident', weightiest)
  expect(
    outages.facts.filter(({ counted: how }) => how === 'counted').map(({ downtimeHours }) => downtimeHours),
  ).toEqual(
    counted((await ask('availability', 'incident')).facts)
      .map(({ downtimeHours }) => downtimeHours)
      .toSorted((a, b) => b! - a!),
  )
  const security = await ask('security-incidents', 'incident', weightiest)
  expect(security.facts.map(({ category }) => category)).toEqual(['Malware', 'Phishing'])
})
