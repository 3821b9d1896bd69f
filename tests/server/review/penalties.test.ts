import { describe, expect, test } from 'vitest'
import type { Contract } from '../../../shared/api/contracts.ts'
import type { ApiError } from '../../../shared/api/error.ts'
import type { Penalty, PenaltyProposals } from '../../../shared/api/penalties.ts'
import type { Portfolio } from '../../../shared/api/portfolio.ts'
import { aHouse, type TestHouse } from '../house.ts'

/**
 * Round the clock, in UTC; of P1 within 4 h, of P2 within 8 h, 90 % of each. March: A is late by an hour, B in time, C (P2) in
 * time. April: D and E (P1) are late, F in time. May: G (P1) in time.
 */
const tickets = `ticket_id,opened_at,resolved_at,status,priority
A,2026-03-10 08:00,2026-03-10 13:00,closed,P1
B,2026-03-11 08:00,2026-03-11 12:00,closed,p1
C,2026-03-12 08:00,2026-03-12 16:00,closed,P2
D,2026-04-10 08:00,2026-04-10 13:00,closed,P1
E,2026-04-11 08:00,2026-04-11 14:00,closed,P1
F,2026-04-12 08:00,2026-04-12 09:00,closed,P1
G,2026-05-12 08:00,2026-05-12 09:00,closed,P1
`
/** 10 000 € a month, and a credit of 300 € in June. */
const costs = `month,amount,nature,label
2026-03,10000,recurring,Fee
2026-04,10000,recurring,Fee
2026-05,10000,recurring,Fee
`
const credit = (month: string, amount: number) =>
  `month,amount,nature,label\n${month},10000,recurring,Fee\n${month},-${amount},penalty,Credit note\n`
const grid = {
  from: '2026-03',
  rows: [
    { priority: 'P1', responseMinutes: null, resolutionMinutes: 240, hours: '24x7', share: 0.9 },
    { priority: 'P2', responseMinutes: null, resolutionMinutes: 480, hours: '24x7', share: 0.9 },
  ],
}
const perTicket = { kpi: 'resolution-commitment', priority: 'P1', per: 'ticket', rate: 150 }
const perPoint = { kpi: 'resolution-commitment', per: 'point', rate: 10 }
const ofFee = { kpi: 'resolution-commitment', priority: 'P1', per: 'fee', rate: 0.02 }
const terms = (rules: object[], more: object = {}) => [{ from: '2026-03', rules, ...more }]
const reason = 'the contract was signed in March'
const june = Date.UTC(2026, 5, 20) / 1000

async function aContract(settled: object = {}, files = [tickets], clock = () => june) {
  const house = await aHouse({ clock })
  const contract = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
  for (const file of files) expect((await house.upload(contract.id, file, { commit: 'true' })).status).toBe(201)
  expect((await house.upload(contract.id, costs, { commit: 'true', kind: 'costs' })).status).toBe(201)
  const windows = { 'resolution-commitment': 'month' }
  const { status, body } = await patch(house, contract, { commitments: [grid], windows, ...settled, reason })
  expect([status, body.message]).toEqual([200, undefined])
  return { house, contract }
}
const patch = (house: TestHouse, { id }: Contract, body: object) =>
  house.patch<Contract & ApiError>(`/contracts/${id}`, body)
const read = async (house: TestHouse, { id }: Contract) =>
  (await house.get<PenaltyProposals>(`/contracts/${id}/penalties`)).body
const short = ({ id, today, state }: Penalty) => [id, today?.outcome, today?.amount, state]
const answer = (house: TestHouse, { id }: Contract, body: object, what = 'answers') =>
  house.post<Penalty & ApiError>(`/contracts/${id}/penalties/${what}`, body)
/** The owner of a test's house is the client; the provider is another of its people. */
const asProvider = (house: TestHouse, { id }: Contract) =>
  house.db.sqlite.prepare("UPDATE members SET role = 'provider' WHERE contract_id = ?").run(id)
const asClient = (house: TestHouse, { id }: Contract) =>
  house.db.sqlite.prepare("UPDATE members SET role = 'client' WHERE contract_id = ?").run(id)
const april = 'resolution-commitment ticket p1 2026-04..2026-04'

describe('a proposal', () => {
  test('is of each window that was missed, newest first, with its calculation in full', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    const { penalties } = await read(house, contract)
    expect(penalties.map(short)).toEqual([
      [april, 'due', 300, 'proposed'],
      ['resolution-commitment ticket p1 2026-03..2026-03', 'due', 150, 'proposed'],
    ])
    expect(penalties[0]!.today).toMatchObject({
      value: 1 / 3,
      asked: 0.9,
      sample: 3,
      verdict: 'missed',
      late: 2,
      tickets: ['D', 'E'],
      quantity: 2,
      uncapped: 300,
      cappedBy: null,
    })
  })

  test('counts points under, and a share of the fee', async () => {
    const { house, contract } = await aContract({ penalties: terms([perPoint, ofFee]) })
    const { penalties } = await read(house, contract)
    // April: 1 of 3 where 90 % are asked, 56.67 points; March of all: 2 of 3, 23.33 points. 2 % of 10 000 €.
    expect(penalties.map(short)).toEqual([
      ['resolution-commitment fee p1 2026-04..2026-04', 'due', 200, 'proposed'],
      ['resolution-commitment point 2026-04..2026-04', 'due', 566.7, 'proposed'],
      ['resolution-commitment fee p1 2026-03..2026-03', 'due', 200, 'proposed'],
      ['resolution-commitment point 2026-03..2026-03', 'due', 233.3, 'proposed'],
    ])
  })

  test('is over the judged window: a quarter of the contract is one', async () => {
    const windows = { 'resolution-commitment': 'three-months' }
    const { house, contract } = await aContract({ penalties: terms([perTicket, ofFee]), windows })
    // Over March to May 3 of 6 are late: 3 × 150 €, and 2 % of 30 000 €.
    expect((await read(house, contract)).penalties.map(short)).toEqual([
      ['resolution-commitment fee p1 2026-03..2026-05', 'due', 600, 'proposed'],
      ['resolution-commitment ticket p1 2026-03..2026-05', 'due', 450, 'proposed'],
    ])
  })

  test('keeps to the caps of the month and of the year, in the order in which windows end', async () => {
    const month = await aContract({ penalties: terms([perTicket], { monthCap: { of: 'fee', value: 0.02 } }) })
    expect((await read(month.house, month.contract)).penalties[0]!.today).toMatchObject({
      uncapped: 300,
      cappedBy: 'month',
      capFee: { share: 0.02, fee: 10_000, told: 1, months: 1 },
      amount: 200,
    })
    const year = await aContract({ penalties: terms([perTicket], { yearCap: 250 }) })
    expect((await read(year.house, year.contract)).penalties.map(short).map((one) => one[2])).toEqual([100, 150])
    // Three months of 10 000 € are told of the year, so its fee is taken for 120 000 €: 0,2 % of it are 240 €.
    const share = await aContract({ penalties: terms([perTicket], { yearCap: { of: 'fee', value: 0.002 } }) })
    const capped = (await read(share.house, share.contract)).penalties
    expect(capped.map(short).map((one) => one[2])).toEqual([90, 150])
    expect(capped[0]!.today).toMatchObject({
      uncapped: 300,
      cappedBy: 'year',
      capFee: { share: 0.002, fee: 120_000, told: 3, months: 12 },
    })
    expect((await read(year.house, year.contract)).penalties[0]!.today).toMatchObject({
      cappedBy: 'year',
      capFee: null,
    })
  })

  test('is nothing while the contract is run in, and not where chance may have done it and proof is wanted', async () => {
    const running = await aContract({ penalties: terms([perTicket], { runningInMonths: 1 }) })
    expect((await read(running.house, running.contract)).penalties.map(short).map((one) => one.slice(1, 3))).toEqual([
      ['due', 300],
      ['running-in', 0],
    ])
    const proof = await aContract({ penalties: terms([{ ...perTicket, needsProof: true }]) })
    // 1 of 3, Wilson 6–79 %, lies under 90 %; 1 of 2, Wilson 9–91 %, may be chance.
    expect((await read(proof.house, proof.contract)).penalties.map(short).map((one) => one.slice(1, 3))).toEqual([
      ['due', 300],
      ['not-proven', 0],
    ])
  })

  test('of a fee that no file tells is not made up', async () => {
    const house = await aHouse({ clock: () => june })
    const contract = await house.addContract({ startsOn: '2026-03-01', timeZone: 'UTC' })
    await house.upload(contract.id, tickets, { commit: 'true' })
    const windows = { 'resolution-commitment': 'month' }
    await patch(house, contract, { commitments: [grid], windows, penalties: terms([ofFee]), reason })
    expect((await read(house, contract)).penalties.map(short).map((one) => one.slice(1, 3))).toEqual([
      ['no-fee', null],
      ['no-fee', null],
    ])
  })

  test('of targets: points under the satisfaction that was agreed', async () => {
    const answers = Array.from({ length: 10 }, (_, n) => `S${n},2026-04-1${n % 10},${n < 6 ? 5 : 1}`)
    const targets = [{ kpi: 'satisfaction', dueMonth: 1, value: 0.75 }]
    const rule = { kpi: 'satisfaction', per: 'point', rate: 20 }
    const windows = { satisfaction: 'month' }
    const { house, contract } = await aContract({ penalties: terms([rule]), targets, targetsFrom: '2026-03', windows })
    const file = `answer_id,answered_at,score\n${answers.join('\n')}\n`
    expect((await house.upload(contract.id, file, { commit: 'true', kind: 'satisfaction' })).status).toBe(201)
    expect((await read(house, contract)).penalties.map(short)).toEqual([
      ['satisfaction point 2026-04..2026-04', 'due', 300, 'proposed'],
    ])
  })
})

describe('its life', () => {
  test('contested with a reason, then agreed, then credited by a line of the costs', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    asProvider(house, contract)
    const contested = { id: april, amount: 300, answer: 'contested', reason: 'The power was out.' }
    expect((await answer(house, contract, contested)).body).toMatchObject({
      state: 'contested',
      answered: { text: 'The power was out.', by: 'Owner', calculation: { amount: 300 } },
    })
    const agreed = await answer(house, contract, { id: april, amount: 300, answer: 'agreed' })
    expect(agreed.body).toMatchObject({ state: 'agreed', owed: 300, credits: [], isCreditLate: false })
    await house.upload(contract.id, credit('2026-05', 300), { commit: 'true', kind: 'costs' })
    const { penalties, unexplained } = await read(house, contract)
    expect(penalties[0]).toMatchObject({
      state: 'credited',
      owed: 0,
      credits: [{ month: '2026-05', label: 'Credit note', amount: 300, taken: 300 }],
    })
    expect(unexplained).toBe(0)
    expect(penalties[0]!.history.map(({ event }) => event)).toEqual(['proposed', 'contested', 'agreed'])
    const audit = house.db.sqlite
      .prepare("SELECT detail FROM audit_log WHERE event = 'penalty-answered' ORDER BY id")
      .pluck()
      .all()
    expect(audit).toEqual(['contested,resolution-commitment,2026-04', 'agreed,resolution-commitment,2026-04'])
  })

  test('waived by the client, with a reason, and done with', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    const waived = { id: april, amount: 300, reason: 'They stayed all night.' }
    expect((await answer(house, contract, waived, 'waivers')).body).toMatchObject({ state: 'waived', owed: 0 })
    const again = await answer(house, contract, waived, 'waivers')
    expect([again.status, again.body.code]).toEqual([409, 'penalty-answered'])
  })

  test('agreed and not credited once two months are over is said', async () => {
    let at = june
    const { house, contract } = await aContract({ penalties: terms([perTicket]) }, [tickets], () => at)
    asProvider(house, contract)
    await answer(house, contract, { id: april, amount: 300, answer: 'agreed' })
    const isLate = async () => (await read(house, contract)).penalties.find(({ id }) => id === april)!.isCreditLate
    at = Date.UTC(2026, 7, 31) / 1000
    expect(await isLate()).toBe(false)
    at = Date.UTC(2026, 8, 1) / 1000
    expect(await isLate()).toBe(true)
  })

  test('what was answered stays with its figure when facts move, and both are shown', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    asProvider(house, contract)
    await answer(house, contract, { id: april, amount: 300, answer: 'agreed' })
    const moved = tickets.replace('F,2026-04-12 08:00,2026-04-12 09:00', 'F,2026-04-12 08:00,2026-04-13 09:00')
    await house.upload(contract.id, moved, { commit: 'true', asOf: '2026-06-19' })
    const [penalty] = (await read(house, contract)).penalties
    expect(penalty).toMatchObject({
      state: 'agreed',
      hasMoved: true,
      owed: 300,
      today: { amount: 450, tickets: ['D', 'E', 'F'] },
      answered: { calculation: { amount: 300, tickets: ['D', 'E'] } },
    })
    expect(penalty!.history.map(({ event, calculation }) => [event, calculation.amount])).toEqual([
      ['proposed', 300],
      ['agreed', 300],
      ['moved', 450],
    ])
    const anew = await answer(house, contract, { id: april, amount: 450, answer: 'agreed' })
    expect(anew.body).toMatchObject({ state: 'agreed', hasMoved: false, owed: 450 })
  })

  test('is not proposed once more for months that were agreed on, where the contract judges over another window now', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    asProvider(house, contract)
    await answer(house, contract, { id: april, amount: 300, answer: 'agreed' })
    asClient(house, contract)
    await patch(house, contract, { windows: { 'resolution-commitment': 'three-months' } })
    expect((await read(house, contract)).penalties.map(short)).toEqual([
      ['resolution-commitment ticket p1 2026-03..2026-05', 'overlaps', 0, 'proposed'],
      [april, undefined, undefined, 'agreed'],
      ['resolution-commitment ticket p1 2026-03..2026-03', undefined, undefined, 'proposed'],
    ])
  })

  test('gives its room to no other claim where it was agreed and then waived', async () => {
    const penalties = terms([perTicket, ofFee], { monthCap: { of: 'amount', value: 400 } })
    const { house, contract } = await aContract({ penalties })
    const amounts = async () =>
      Object.fromEntries((await read(house, contract)).penalties.map(({ id, today }) => [id, today!.amount]))
    const fee = 'resolution-commitment fee p1 2026-04..2026-04'
    asProvider(house, contract)
    await answer(house, contract, { id: april, amount: 200, answer: 'agreed' })
    // A share that comes to 400 € by now, which would come before the tickets: what was agreed leaves it 200 €.
    const dearer = terms([perTicket, { ...ofFee, rate: 0.04 }], { monthCap: { of: 'amount', value: 400 } })
    asClient(house, contract)
    await patch(house, contract, { penalties: dearer, reason })
    const before = await amounts()
    expect(before[fee]).toBe(200)
    expect((await answer(house, contract, { id: april, amount: 200, reason: 'good will' }, 'waivers')).status).toBe(200)
    expect((await amounts())[fee]).toBe(before[fee])
  })

  test('a claim of which a cap leaves nothing is not answered, so it is never said to be credited', async () => {
    const penalties = terms([perTicket, ofFee], { monthCap: { of: 'amount', value: 200 } })
    const { house, contract } = await aContract({ penalties })
    asProvider(house, contract)
    const refused = await answer(house, contract, { id: april, amount: 0, answer: 'agreed' })
    expect([refused.status, refused.body.code]).toEqual([409, 'penalty-not-due'])
    const { penalties: all } = await read(house, contract)
    expect(all.find(({ id }) => id === april)).toMatchObject({ state: 'proposed', today: { amount: 0 }, credits: [] })
  })

  test('an answer that waited for another writer answers what the contract proposes then', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    asProvider(house, contract)
    const before = house.db.sqlite.prepare('SELECT penalties FROM contracts').pluck().get() as string
    let free = () => {}
    const writer = house.services.lock(() => new Promise<void>((done) => (free = done)))
    const waiting = answer(house, contract, { id: april, amount: 300, answer: 'agreed' })
    await new Promise((done) => setTimeout(done, 200))
    const dearer = before.replace('"rate":150', '"rate":200')
    expect(dearer).not.toBe(before)
    house.db.sqlite.prepare('UPDATE contracts SET penalties = ?').run(dearer)
    free()
    await writer
    const { status, body } = await waiting
    expect([status, body.code]).toEqual([409, 'penalty-moved'])
  })

  test('is kept where the rule that proposed it is gone', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    asProvider(house, contract)
    await answer(house, contract, { id: april, amount: 300, answer: 'agreed' })
    asClient(house, contract)
    await patch(house, contract, { penalties: [], reason: 'an amendment' })
    const { penalties } = await read(house, contract)
    expect(penalties.map(({ id, today, owed }) => [id, today, owed])).toContainEqual([april, null, 300])
  })

  test('other rules for months that are over want a reason, which the history keeps with what moved', async () => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    const dearer = { penalties: terms([{ ...perTicket, rate: 200 }]) }
    const silent = await patch(house, contract, dearer)
    expect([silent.status, silent.body.code]).toEqual([400, 'malformed'])
    expect((await patch(house, contract, { ...dearer, reason: 'an amendment' })).status).toBe(200)
    const [penalty] = (await read(house, contract)).penalties
    expect(penalty!.history.map(({ event, text, calculation }) => [event, text, calculation.amount])).toEqual([
      ['proposed', reason, 300],
      ['moved', 'an amendment', 400],
    ])
  })

  test.each([
    ['another amount than today’s', { amount: 299, answer: 'agreed' }, 409, 'penalty-moved'],
    ['a proposal that is none', { id: 'x', amount: 300, answer: 'agreed' }, 404, 'penalty-not-found'],
    ['contesting without a reason', { amount: 300, answer: 'contested' }, 400, 'malformed'],
    ['a field that nobody knows', { amount: 300, answer: 'agreed', note: 'x' }, 400, 'malformed'],
  ])('refused, and nothing written: %s', async (_what, body, status, code) => {
    const { house, contract } = await aContract({ penalties: terms([perTicket]) })
    asProvider(house, contract)
    const refused = await answer(house, contract, { id: april, ...body })
    expect([refused.status, refused.body.code]).toEqual([status, code])
    expect((await read(house, contract)).penalties[0]).toMatchObject({ state: 'proposed', answered: null })
  })

  test('nothing is due of what is not proven, so nothing is answered', async () => {
    const { house, contract } = await aContract({ penalties: terms([{ ...perTicket, needsProof: true }]) })
    asProvider(house, contract)
    const march = 'resolution-commitment ticket p1 2026-03..2026-03'
    const refused = await answer(house, contract, { id: march, amount: 0, answer: 'agreed' })
    expect([refused.status, refused.body.code]).toEqual([409, 'penalty-not-due'])
  })
})

test('the portfolio says what waits, until it is answered', async () => {
  const { house, contract } = await aContract({ penalties: terms([perTicket]) })
  const waiting = async () => (await house.get<Portfolio>('/portfolio')).body.rows[0]!.penalties
  expect(await waiting()).toEqual([{ state: 'proposed', amount: 450 }])
  await answer(house, contract, { id: april, amount: 300, reason: 'a strike' }, 'waivers')
  expect(await waiting()).toEqual([{ state: 'proposed', amount: 150 }])
})

test('the order in which files come changes no proposal', async () => {
  const lines = tickets.trim().split('\n')
  const part = (from: number, to: number) => [lines[0], ...lines.slice(from, to)].join('\n')
  const settled = { penalties: terms([perTicket, perPoint], { monthCap: { of: 'amount', value: 500 }, yearCap: 600 }) }
  const one = await aContract(settled, [part(1, 5), part(4, 8)])
  const other = await aContract(settled, [part(4, 8), part(1, 5)])
  const proposed = async ({ house, contract }: typeof one) =>
    (await read(house, contract)).penalties.map(({ id, today }) => ({ id, today }))
  expect(await proposed(one)).toEqual(await proposed(other))
  // April has 600 − 383.30 left of the year: its points take that, and its late tickets nothing.
  expect((await proposed(one)).map(({ today }) => today!.amount)).toEqual([216.7, 0, 233.3, 150])
})

const refused: readonly (readonly [what: string, more: object, code: string, says: RegExp])[] = [
  ['a share over 100 %', { rules: [{ ...ofFee, rate: 1.5 }] }, 'penalty-share', /: 150% of/],
  ['a cap under 0', { rules: [perTicket], yearCap: -1 }, 'penalty-cap', /of −€1 is under/],
  ['a commitment that the grid lacks', { rules: [{ ...perTicket, priority: 'P9' }] }, 'penalty-no-commitment', /P9/],
  ['the same rule twice', { rules: [perTicket, { ...perTicket, rate: 9 }] }, 'penalty-twice', /rule 2/],
]

test('money of less than a cent is malformed, and nothing is stored', async () => {
  const { house, contract } = await aContract()
  for (const more of [
    { rules: [{ ...perTicket, rate: 0.001 }] },
    { rules: [perTicket], yearCap: 10.005 },
    { rules: [perTicket], monthCap: { of: 'amount', value: 1.234 } },
  ]) {
    const { status, body } = await patch(house, contract, { penalties: [{ from: '2026-03', ...more }], reason })
    expect([status, body.code]).toEqual([400, 'malformed'])
  }
  expect((await house.get<Contract>(`/contracts/${contract.id}`)).body.penalties).toEqual([])
})

for (const [what, more, code, says] of refused)
  test(`terms refused, and nothing stored: ${what}`, async () => {
    const { house, contract } = await aContract()
    const { status, body } = await patch(house, contract, { penalties: [{ from: '2026-03', ...more }], reason })
    expect([status, body.code]).toEqual([400, code])
    expect(body.message).toMatch(says)
    expect((await house.get<Contract>(`/contracts/${contract.id}`)).body.penalties).toEqual([])
  })
