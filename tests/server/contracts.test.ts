import { expect, test } from 'vitest'
import { ContractHeadSchema, type Contract, type ContractHead } from '../../shared/api/contracts.ts'
import type { ApiError } from '../../shared/api/error.ts'
import { costNatures } from '../../shared/kinds/costs/cost.ts'
import { aHouse } from './house.ts'

const minimal = { name: 'Infogérance', client: 'Altéa', provider: 'Hexanor', startsOn: '2026-03-01' }

test('a contract takes the defaults of its domain', async () => {
  const house = await aHouse()
  const { status, body } = await house.post<Contract>('/contracts', minimal)
  expect(status).toBe(201)
  expect(body).toMatchObject({
    ...minimal,
    timeZone: 'Europe/Paris',
    language: 'fr',
    currency: 'EUR',
    serviceCalendar: { kind: '24x7' },
    levelOne: null,
    pastCalendars: [],
    pastTargets: [],
    costBaseline: [],
    securityBaseline: null,
    budgetNatures: [...costNatures],
    incidentRules: [],
  })
  expect(body.targets.map(({ kpi, dueMonth, value }) => [kpi, dueMonth, value])).toEqual([
    ['first-level-resolution', 3, 0.7],
    ['first-level-resolution', 6, 0.85],
    ['budget-variance', 3, 0.15],
    ['budget-variance', 6, 0.15],
    ['satisfaction', 3, 0.75],
    ['satisfaction', 6, 0.9],
    ['security-incidents', 3, -0.3],
    ['security-incidents', 6, -0.5],
    ['total-cost', 3, -0.1],
    ['total-cost', 6, -0.25],
  ])
  expect((await house.get<ContractHead[]>('/contracts')).body).toEqual([ContractHeadSchema.parse(body)])
  expect((await house.get(`/contracts/${body.id}`)).body).toEqual(body)
})

test('the availability aimed at by default goes by the number of staff', async () => {
  const house = await aHouse()
  const aims = async (staff: number) =>
    (await house.addContract({ staff })).targets.flatMap(({ kpi, value }) => (kpi === 'availability' ? value : []))
  expect([await aims(12), await aims(49), await aims(50)]).toEqual([
    [0.99, 0.99],
    [0.995, 0.995],
    [0.999, 0.999],
  ])
})

test('a change touches what it names and nothing else', async () => {
  const house = await aHouse()
  const contract = await house.addContract()
  const { status, body } = await house.patch(`/contracts/${contract.id}`, { staff: 80, language: 'en' })
  expect(status).toBe(200)
  expect(body).toEqual({ ...contract, staff: 80, language: 'en', updatedAt: body.updatedAt })
})

test.each([
  ['an unknown field', { surprise: 1 }, 'surprise'],
  ['a day that does not exist', { startsOn: '2026-02-30' }, 'startsOn'],
  ['an unknown time zone', { timeZone: 'Europe/Lutece' }, 'timeZone'],
  ['an empty name', { name: '  ' }, 'name'],
  ['a level-1 rule by groups without groups', { levelOne: { by: 'groups' } }, 'levelOne'],
  [
    'closing before opening',
    { serviceCalendar: { kind: 'business-hours', days: [1], opensAt: '18:00', closesAt: '09:00', holidays: null } },
    'serviceCalendar',
  ],
  [
    'two targets due the same month',
    {
      targets: [
        { kpi: 'resolution-delay', dueMonth: 3, value: 8 },
        { kpi: 'resolution-delay', dueMonth: 3, value: 9 },
      ],
    },
    'targets',
  ],
  ['a number for a name', { name: 7 }, 'name'],
])('%s is refused with the name of the field', async (_name, wrong, field) => {
  const house = await aHouse()
  const { status, body } = await house.post<ApiError>('/contracts', { ...minimal, ...wrong })
  expect(status).toBe(400)
  expect(body.code).toBe('malformed')
  expect(body.message).toContain(field)
  if (field !== 'surprise') expect(body.issues?.some(({ column }) => column?.split('.')[0] === field)).toBe(true)
  expect((await house.get('/contracts')).body).toEqual([])
})

test('a contract that does not exist is 404, an id that is no number 400', async () => {
  const house = await aHouse()
  expect((await house.get('/contracts/7')).status).toBe(404)
  expect((await house.get('/contracts/seven')).status).toBe(400)
  expect((await house.patch('/contracts/7', { staff: 1 })).status).toBe(404)
})

test('a refusal speaks the reader’s language', async () => {
  const house = await aHouse()
  const ask = (language: string) => house.inject('/api/contracts/7', { headers: { 'accept-language': language } })
  expect((await ask('fr-FR,fr;q=0.9,en;q=0.8')).json()).toMatchObject({
    message: 'Il n’y a pas de contrat 7 ici. Choisissez-en un dans la liste de vos contrats.',
  })
  expect((await ask('en-GB')).json()).toMatchObject({
    message: 'There is no contract 7 here. Choose one in the list of your contracts.',
  })
})

test('requests from another site, or under a foreign name, are refused', async () => {
  const house = await aHouse()
  const from = (headers: Record<string, string>) => house.inject('/api/contracts', { headers })
  const refusal = (code: string) => expect.objectContaining({ code })
  const foreign = await from({ 'sec-fetch-site': 'cross-site' })
  expect([foreign.statusCode, foreign.json()]).toEqual([403, refusal('cross-site')])
  const rebound = await from({ host: 'rebound.example:3000' })
  expect([rebound.statusCode, rebound.json()]).toEqual([403, refusal('foreign-name')])
  expect((await from({ 'sec-fetch-site': 'same-origin', host: '127.0.0.1:3000' })).statusCode).toBe(200)
})

test.each([
  ['satisfaction', 75],
  ['availability', -0.1],
  ['resolution-delay', -1],
  ['total-cost', -1.5],
])('a %s of %s can be neither a target nor a start', async (kpi, value) => {
  const house = await aHouse()
  const { id } = await house.addContract()
  for (const patch of [{ targets: [{ kpi, dueMonth: 3, value }] }, { baselines: [{ kpi, value }] }]) {
    const { status, body } = await house.patch<ApiError>(`/contracts/${id}`, patch)
    expect([status, body.issues![0]!.column]).toEqual([400, `${Object.keys(patch)[0]}.0.value`])
    expect(body.message).toContain('a share is written from 0 to 1')
  }
})
