import { expect, test } from 'vitest'
import { kpiWords } from '../../shared/words/on-screen.ts'
import { ledger as ledgerWords } from '../../shared/words/en/screen/ledger.ts'
import type { AuditPage } from '../../shared/api/audit.ts'
import type { RestatementsPage } from '../../shared/api/restatements.ts'
import type { ApiError } from '../../shared/api/error.ts'
import type { KpiId } from '../../shared/kpi/index.ts'
import { addRestatements, type RestatementCause } from '../../server/db/restatements.ts'
import { aHouse, now, type TestHouse } from './house.ts'
import { store, table } from './month-files.ts'

const ledger = async (house: TestHouse, id: number, query = '') =>
  (await house.get<RestatementsPage>(`/contracts/${id}/restatements${query}`)).body
const csv = (house: TestHouse, id: number, query = '', language = 'en') =>
  house.inject(`/api/contracts/${id}/restatements.csv${query}`, { headers: { 'accept-language': language } })
const linesOf = (file: string) => file.replace('\uFEFF', '').trimEnd().split('\r\n')

function move(house: TestHouse, id: number, month: string, kpi: KpiId, cause: Partial<RestatementCause> = {}) {
  const figure = { kpi, month, before: 0.5, after: 0.75, verdictBefore: 'missed', verdictAfter: 'met' } as const
  const why = { cause: 'settings', importId: null, at: now, accountId: null, ...cause } as const
  addRestatements(house.db, id, [figure], why)
}

/** Four moves, the oldest first: of two KPIs in two months, for three causes. */
async function aLedger() {
  const house = await aHouse()
  const { id } = await house.addContract()
  const other = await house.addContract({ name: 'Other' })
  move(house, id, '2026-03', 'satisfaction', { cause: 'version' })
  move(house, id, '2026-04', 'satisfaction')
  move(house, id, '2026-04', 'resolution-delay', {
    settings: ['windows', 'targets'],
    reason: '=1+1; mistyped',
    at: now + 60,
  })
  move(house, id, '2026-03', 'resolution-delay', { cause: 'undo' })
  move(house, other.id, '2026-05', 'total-cost')
  return { house, id, other: other.id }
}
const told = ({ restatements }: RestatementsPage) =>
  restatements.map(({ kpi, month, cause }) => `${kpi} ${month} ${cause}`)

test('the ledger of a contract is its own, newest move first, with the months that it speaks of', async () => {
  const { house, id, other } = await aLedger()
  const whole = await ledger(house, id)
  expect(whole).toMatchObject({ page: 1, pageSize: 50, total: 4, months: ['2026-04', '2026-03'] })
  expect(told(whole)).toEqual([
    'resolution-delay 2026-03 undo',
    'resolution-delay 2026-04 settings',
    'satisfaction 2026-04 settings',
    'satisfaction 2026-03 version',
  ])
  expect(whole.restatements[1]).toEqual({
    kpi: 'resolution-delay',
    month: '2026-04',
    before: 0.5,
    after: 0.75,
    verdictBefore: 'missed',
    verdictAfter: 'met',
    cause: 'settings',
    importId: null,
    settings: ['windows', 'targets'],
    reason: '=1+1; mistyped',
    at: '2026-07-01T00:01:00.000Z',
    by: null,
    findingBefore: null,
    findingAfter: null,
  })
  expect(told(await ledger(house, other))).toEqual(['total-cost 2026-05 settings'])
})

test.each([
  ['kpi=satisfaction', ['satisfaction 2026-04 settings', 'satisfaction 2026-03 version']],
  ['cause=settings', ['resolution-delay 2026-04 settings', 'satisfaction 2026-04 settings']],
  ['month=2026-03', ['resolution-delay 2026-03 undo', 'satisfaction 2026-03 version']],
  ['kpi=satisfaction&cause=settings&month=2026-04', ['satisfaction 2026-04 settings']],
  ['kpi=satisfaction&cause=undo', []],
])('%s keeps the moves that fit, on the page and in the file, and offers every month still', async (query, fitting) => {
  const { house, id } = await aLedger()
  const found = await ledger(house, id, `?${query}`)
  expect(told(found)).toEqual(fitting)
  expect(found).toMatchObject({ total: fitting.length, months: ['2026-04', '2026-03'] })
  const rows = linesOf((await csv(house, id, `?${query}`)).body).slice(1)
  const inFile = rows.map((row) => row.split(';')).map((cells) => `${cells[1]} ${cells[0]} ${cells[6]}`)
  const { cause } = ledgerWords.ledger
  const inWords = found.restatements.map((one) => `${kpiWords('en')[one.kpi].name} ${one.month} ${cause[one.cause]}`)
  expect(inFile).toEqual(inWords)
})

test.each(['kpi=speed', 'cause=weather', 'month=2026-13', 'page=0', 'page=two', 'cause=', 'order=up'])(
  '%s is refused, with the name of the field',
  async (query) => {
    const { house, id } = await aLedger()
    const { status, body } = await house.get<ApiError>(`/contracts/${id}/restatements?${query}`)
    expect(status).toBe(400)
    expect(`${body.issues?.[0]?.column} ${body.message}`).toContain(query.split('=')[0])
  },
)

test('pages hold 50 moves each, every one once; a page after the last is empty', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  for (let n = 0; n < 101; n++) move(house, id, '2026-03', 'satisfaction', { at: now + n })
  const pages = await Promise.all([1, 2, 3, 4].map((page) => ledger(house, id, `?page=${page}`)))
  expect(pages.map(({ page, total, restatements }) => [page, total, restatements.length])).toEqual([
    [1, 101, 50],
    [2, 101, 50],
    [3, 101, 1],
    [4, 101, 0],
  ])
  const seconds = pages.flatMap(({ restatements }) => restatements).map(({ at }) => Date.parse(at) / 1000 - now)
  expect(seconds).toEqual(Array.from({ length: 101 }, (_, n) => 100 - n))
})

test('the file holds every page, figures as plain numbers, cells that would run as formulas made safe', async () => {
  const { house, id } = await aLedger()
  const file = await csv(house, id)
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
  expect(file.headers['content-disposition']).toContain(`filename="restated-figures-${id}.csv"`)
  const [header, , row] = linesOf(file.body)
  expect(header).toBe(
    'month;KPI;before;after;verdict before;verdict after;cause;import;settings;reason;when;by;drift finding before;drift finding after',
  )
  expect(row).toBe(
    '2026-04;Resolution delay;0.5;0.75;missed;met;a change of settings;;judged months, targets;"\'=1+1; mistyped";2026-07-01T00:01:00.000Z;;;',
  )
  for (let n = 0; n < 1000; n++) move(house, id, '2026-03', 'satisfaction', { at: now + 100 + n })
  const rows = linesOf((await csv(house, id)).body).slice(1)
  expect(rows).toHaveLength(1004)
  expect(new Set(rows).size).toBe(1004)
})

test('the file speaks the reader’s language, by the browser or as the page says', async () => {
  const { house, id } = await aLedger()
  const french =
    'mois;indicateur;avant;après;verdict avant;verdict après;cause;import;réglages;raison;quand;par;constat de dérive avant;constat de dérive après'
  const inFrench = await csv(house, id, '', 'fr')
  const [header, , row] = linesOf(inFrench.body)
  expect(header).toBe(french)
  expect(row).toMatch(/^2026-04;Délai de résolution;.*;manqué;atteint;un changement de réglage;;mois jugés, objectifs;/)
  expect(inFrench.headers['content-disposition']).toContain(`filename="chiffres-revus-${id}.csv"`)
  expect(linesOf((await csv(house, id, '?language=fr')).body)[0]).toBe(french)
  expect(linesOf((await csv(house, id, '?language=en', 'fr')).body)[0]).toMatch(/^month;/)
})

test('whoever takes the file stands in the audit log, with what they asked for', async () => {
  const { house, id } = await aLedger()
  await csv(house, id, '?kpi=satisfaction&month=2026-03&language=fr')
  const { entries } = (await house.get<AuditPage>(`/contracts/${id}/audit`)).body
  expect(entries[0]).toMatchObject({ event: 'ledger-exported', byName: 'Owner', detail: 'satisfaction,2026-03' })
})

test('a late file and its undoing are in the ledger, with their import and who it was', async () => {
  const house = await aHouse()
  const { id } = await house.addContract()
  const answers = (score: number) => table('answered_at,score,scale', `2026-05-1${score},${score},5`)
  await store(house, id, 'satisfaction', answers(1))
  const late = await store(house, id, 'satisfaction', answers(5))
  expect((await house.post(`/contracts/${id}/imports/${late.id}/undo`)).status).toBe(200)
  const { restatements } = await ledger(house, id, '?kpi=satisfaction&month=2026-05')
  expect(restatements).toMatchObject([
    { cause: 'undo', importId: late.id, by: 'Owner', after: restatements[1]!.before },
    { cause: 'import', importId: late.id, by: 'Owner' },
  ])
})
