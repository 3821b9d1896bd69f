import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { KpiReport } from '../../../shared/api/kpis.ts'
import type { RestatementsPage } from '../../../shared/api/restatements.ts'
import type { Committee } from '../../../shared/api/committees.ts'
import type { CreatedShare, SharedCommittee } from '../../../shared/api/shares.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import { canonical } from '../../../server/committees/close.ts'
import { movedSince } from '../../../server/review/moved-since.ts'
import { aHouse, now } from '../house.ts'
import { somebody } from '../people.ts'
import { giveAnswers } from './files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'

type Told = Committee & ApiError

// The clock of the tests says 1 July 2026: Q1, March to May, is over and Q2 runs.
async function aCommittee() {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01' })
  const path = `/contracts/${contract.id}/committees/Q1`
  const scores = (satisfied: number, others: number) =>
    Array.from({ length: satisfied + others }, (_, index) => ({
      at: `2026-04-${String((index % 27) + 1).padStart(2, '0')} 10:00`,
      score: index < satisfied ? 5 : 1,
    }))
  await giveAnswers(house, contract, scores(7, 1))
  await house.upload(contract.id, ticketCsv(row('T1'), row('T2')), { commit: 'true' })
  const provider = somebody(house.db, now, {
    email: 'provider@example.com',
    name: 'Pia',
    member: { contractId: contract.id, role: 'provider' },
  })
  const read = async (headers = {}) => {
    const answer = await house.inject(`/api${path}`, { headers })
    return { text: answer.body, body: answer.json<Told>() }
  }
  const sign = async (payload: object, headers = provider.headers) =>
    (await house.inject(`/api${path}/sign`, { method: 'POST', payload, headers })).json<Told>()
  return { house, contract, path, scores, provider, read, sign }
}
const kpiOf = ({ kpis }: Committee, id: string) => kpis.find((one) => one.id === id)!

test('a closed committee stays as it was shown, to the byte, and says what moved since and why', async () => {
  const { house, contract, path, scores, read } = await aCommittee()
  const open = (await read()).body
  expect([open.edition, open.movedSince]).toEqual([null, []])
  const before = JSON.stringify(open.deck)
  const closed = (await house.post<Told>(`${path}/close`)).body
  expect(closed.edition).toMatchObject({ number: 1, closedBy: 'Owner', signatures: [] })
  expect(JSON.stringify(closed.deck)).toBe(before)
  const kept = () =>
    house.db.sqlite.prepare('SELECT content, sha256 FROM editions').get() as { content: string; sha256: string }
  const frozen = kept()
  expect(createHash('sha256').update(frozen.content).digest('hex')).toBe(closed.edition!.sha256)
  expect(kpiOf(closed, 'satisfaction')).toMatchObject({ value: 7 / 8, verdict: 'met' })

  for (let turn = 1; turn <= 5; turn++)
    await giveAnswers(
      house,
      contract,
      scores(0, turn).map((one) => ({ ...one, at: one.at.replace('04-', '05-') })),
    )
  const targets = contract.targets.map((one) => (one.kpi === 'satisfaction' ? { ...one, value: 0.9 } : one))
  const changed = await house.patch(`/contracts/${contract.id}`, {
    targets,
    targetsFrom: '2026-03',
    reason: 'by amendment',
  })
  expect(changed.status).toBe(200)

  const after = (await read()).body
  expect(kept()).toEqual(frozen)
  expect(JSON.stringify(after.deck)).toBe(before)
  expect(kpiOf(after, 'satisfaction')).toMatchObject({ value: 7 / 8, verdict: 'met' })
  const [point] = (await house.get<KpiReport>(`/contracts/${contract.id}/kpis/satisfaction?from=2026-05&to=2026-05`))
    .body.points
  const ledger = (await house.get<RestatementsPage>(`/contracts/${contract.id}/restatements?kpi=satisfaction`)).body
  const last = ledger.restatements.find(({ month }) => month === '2026-05')!
  expect(point!.judged.value).not.toBe(7 / 8)
  expect(after.movedSince).toEqual([
    {
      kpi: 'satisfaction',
      before: 7 / 8,
      after: point!.judged.value,
      verdictBefore: 'met',
      verdictAfter: point!.judged.verdict,
      cause: last.cause,
      at: last.at,
    },
  ])
})

test('what moves a closed quarter whose last months have no file is in the ledger, with its cause, and so is its undoing', async () => {
  const { house, contract, path, read } = await aCommittee()
  // Its last file is of April: judged in May, for which there is none.
  expect((await house.post<Told>(`${path}/close`)).status).toBe(200)
  const corrected = await house.upload(contract.id, ticketCsv(row('T1'), row('T2', { reassignments: 2 })), {
    commit: 'true',
  })
  const moved = async () =>
    (await read()).body.movedSince.map(({ kpi, before, after, cause }) => [kpi, before, after, cause])
  expect(await moved()).toEqual([['first-level-resolution', 1, 1 / 2, 'import']])
  expect((await house.post(`/contracts/${contract.id}/imports/${corrected.body.id}/undo`)).status).toBe(200)
  expect(await moved()).toEqual([])
  const ledger = (await house.get<RestatementsPage>(`/contracts/${contract.id}/restatements?month=2026-05`)).body
  expect(ledger.restatements.map(({ cause, before, after }) => [cause, before, after])).toEqual([
    ['undo', 1 / 2, 1],
    ['import', 1, 1 / 2],
  ])
})

test('what moved a KPI stays as a closed committee was shown it, for members and by link', async () => {
  const { house, contract, path, read } = await aCommittee()
  const movedOf = ({ breakdowns }: Committee) => breakdowns.find(({ kpi }) => kpi === 'first-level-resolution')!
  const open = movedOf((await read()).body)
  expect(open).toMatchObject({ after: { value: 1, sample: 2 } })
  await house.post(`${path}/close`)
  const { link } = (await house.post<CreatedShare>(`${path}/shares`, { name: 'the board' })).body
  await house.upload(contract.id, ticketCsv(row('T3', { reassignments: 2 })), { commit: 'true' })
  const headers = { authorization: `Bearer ${link.split('#')[1]}` }
  const shared = (await house.inject('/api/shared', { headers })).json<SharedCommittee>()
  expect([movedOf((await read()).body), movedOf(shared.committee)]).toEqual([open, open])
  await house.post(`${path}/reopen`, { reason: 'a late file' })
  expect(movedOf((await read()).body)).toMatchObject({ after: { value: 2 / 3, sample: 3 } })
})

test('a figure that differs by the rounding of its sums has not moved since', async () => {
  const { read } = await aCommittee()
  const shown = (await read()).body
  const withValue = (value: number | null): Committee => ({
    ...shown,
    kpis: shown.kpis.map((kpi) => (kpi.id === 'satisfaction' ? { ...kpi, value } : kpi)),
  })
  const moved = (value: number | null) => movedSince(shown, withValue(value), '').map(({ after }) => after)
  expect([moved(7 / 8 + 2e-16), moved(7 / 8 + 1e-6), moved(null)]).toEqual([[], [7 / 8 + 1e-6], [null]])
})

test('from a closed committee one goes on to the quarters that came after it was closed', async () => {
  const { house, contract, path, read } = await aCommittee()
  expect((await house.post<Told>(`${path}/close`)).body.quarters).toEqual(['Q1'])
  await giveAnswers(house, contract, [{ at: '2026-06-10 10:00', score: 5 }])
  expect((await read()).body.quarters).toEqual(['Q1', 'Q2'])
})

test('the deck is in the language that is asked for, before and after it was closed', async () => {
  const { house, path, read } = await aCommittee()
  const inFrench = async () => (await read({ 'accept-language': 'fr' })).body.deck
  const french = await inFrench()
  expect(french).toMatchObject({ language: 'fr', title: 'Comité du T1 · mars–mai 2026' })
  expect(french.slides.map(({ id }) => id)).toEqual([
    'cover',
    'exceptions',
    'first-level-resolution',
    'resolution-delay',
    'budget-variance',
    'satisfaction',
    'security-incidents',
    'total-cost',
    'next-quarter',
  ])
  const satisfied = french.slides.find(({ id }) => id === 'satisfaction')!
  expect(satisfied).toMatchObject({ figure: { text: '87,5', unit: '\u202F%' }, verdict: { kind: 'met' } })
  expect(satisfied.plots[0]!.series.find(({ role }) => role === 'value')!.values).toContain(7 / 8)
  await house.post(`${path}/close`)
  expect(await inFrench()).toEqual(french)
})

test('the provider signs once, agreed or with a reserve, which is part of the record', async () => {
  const { house, contract, path, provider, sign } = await aCommittee()
  expect((await sign({})).code).toBe('committee-open')
  await house.post(`${path}/close`)
  const signed = await sign({ reserve: 'the strike of May' })
  expect(signed.edition!.signatures).toMatchObject([{ by: 'Pia', reserve: 'the strike of May' }])
  expect((await sign({})).code).toBe('edition-signed')
  // Another of the same name is somebody else.
  const namesake = somebody(house.db, now, {
    email: 'other.pia@example.com',
    name: 'Pia',
    member: { contractId: contract.id, role: 'provider' },
  })
  const both = (await sign({}, namesake.headers)).edition!.signatures
  expect(both.map(({ by, accountId }) => [by, accountId])).toEqual([
    ['Pia', provider.id],
    ['Pia', namesake.id],
  ])
  expect((await house.post<Told>(`${path}/sign`, {})).body.code).toBe('not-allowed')
})

test('a refusal names the quarter by its months, in the reader’s language', async () => {
  const { house, path } = await aCommittee()
  const asked = async (method: 'GET' | 'POST', at: string, language: string) => {
    const answer = await house.inject(`/api${at}`, { method, headers: { 'accept-language': language } })
    return answer.json<Told>().message
  }
  await house.post(`${path}/close`)
  expect(await asked('POST', `${path}/close`, 'fr')).toBe(
    'Le comité du T1 · mars–mai 2026 est clos. Le client peut le rouvrir, avec une raison.',
  )
  expect(await asked('POST', `${path}/close`, 'en')).toContain('The committee of Q1 · Mar–May 2026 is closed.')
  const next = path.replace('Q1', 'Q2')
  expect(await asked('POST', `${next}/close`, 'fr')).toContain('Le T2 · juin–août 2026 n’est pas terminé')
  expect(await asked('GET', path.replace('Q1', 'Q9'), 'fr')).toContain(
    'Le T9 · mars–mai 2028 de ce contrat n’a pas commencé : le contrat débute le 1er mars 2026',
  )
})

test('it is closed once, when its quarter is over, and reopened for a reason; its edition stays, the next is the second', async () => {
  const { house, contract, path, read } = await aCommittee()
  const decide = () => house.post<Told>(`${path}/decisions`, { key: crypto.randomUUID(), text: 'x' })
  expect((await house.post<Told>(path.replace('Q1', 'Q2') + '/close')).body.code).toBe('quarter-running')
  expect((await house.post<Told>(`${path}/reopen`, { reason: 'none' })).body.code).toBe('committee-open')
  expect((await decide()).status).toBe(201)
  await house.post(`${path}/close`)
  expect((await house.post<Told>(`${path}/close`)).body.code).toBe('committee-closed')
  expect((await decide()).body.code).toBe('committee-closed')
  expect((await house.post<Told>(`${path}/reopen`, { reason: ' ' })).body.code).toBe('malformed')
  expect((await house.post<Told>(`${path}/reopen`, { reason: 'a wrong file' })).body.edition).toBeNull()
  expect((await decide()).status).toBe(201)
  expect((await house.post<Told>(`${path}/close`)).body.edition).toMatchObject({ number: 2 })
  expect((await read()).body.deck.slides.at(-1)).toMatchObject({
    id: 'decisions',
    table: { rows: [['x', expect.anything(), '–', '–', expect.anything()], expect.anything()] },
  })
  const rows = house.db.sqlite.prepare('SELECT number, reopened_because FROM editions ORDER BY id').all()
  expect(rows).toEqual([
    { number: 1, reopened_because: 'a wrong file' },
    { number: 2, reopened_because: null },
  ])
  const told = house.db.sqlite
    .prepare("SELECT event FROM audit_log WHERE event LIKE 'committee-%' AND contract_id = ? ORDER BY id")
    .pluck()
  expect(told.all(contract.id)).toEqual(['committee-closed', 'committee-reopened', 'committee-closed'])
})

test('a value has one canonical form, whatever the order of its members', () => {
  expect(canonical({ b: [1, { z: null, a: 'é"' }], a: undefined, c: 0.1 })).toBe(
    '{"b":[1,{"a":"é\\"","z":null}],"c":0.1}',
  )
  expect(canonical({ x: 1, y: 2 })).toBe(canonical({ y: 2, x: 1 }))
})

test('a figure that a closed committee was shown is not told as lost where its quarter is of other months now', async () => {
  const { house, contract, path } = await aCommittee()
  // Judged in May, for which there is no file, by the answers of April.
  expect((await house.post<Told>(`${path}/close`)).status).toBe(200)
  const m1 = { firstMonth: '2026-04', reason: 'M1 is April' }
  expect((await house.patch(`/contracts/${contract.id}`, m1)).status).toBe(200)
  const ledger = (await house.get<RestatementsPage>(`/contracts/${contract.id}/restatements`)).body
  const told = ledger.restatements.filter(({ kpi }) => kpi === 'satisfaction')
  // The same, of a target that is due a month later.
  expect(told.map(({ month, before, after }) => [month, before, after])).toEqual([['2026-05', 7 / 8, 7 / 8]])
})
