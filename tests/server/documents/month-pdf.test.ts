import { expect, test } from 'vitest'
import { textWidth } from '../../../shared/deck/mark.ts'
import { languages } from '../../../shared/words/language.ts'
import { monthPage } from '../../../server/documents/pdf/month-page.ts'
import { readMonthPage } from '../../../server/review/month-page.ts'
import { parseMonth } from '../../../shared/period.ts'
import { aHouse, now } from '../house.ts'
import { giveAnswers } from '../review/files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { dense, readPdf } from './read-pdf.ts'

const wordsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : []

async function aMonth() {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01', name: '#panic() $x$ ' + 'x'.repeat(80) })
  const take = (month: string, language = 'en') =>
    house.inject(`/api/contracts/${contract.id}/months/${month}.pdf`, { headers: { 'accept-language': language } })
  return { house, contract, take }
}

test('a month is one page, tagged, that says all of it in the reader’s language', async () => {
  const { house, contract, take } = await aMonth()
  await giveAnswers(house, contract, [
    { at: '2026-04-10 10:00', score: 1 },
    { at: '2026-04-11 10:00', score: 5 },
  ])
  await house.upload(contract.id, ticketCsv(row('T1'), row('T2')), { commit: 'true' })
  const decision = { text: 'Change the desk’s hours #x', owner: { name: 'Pia' }, dueOn: '2026-05-20' }
  await house.post(`/contracts/${contract.id}/committees/Q1/decisions`, decision)
  for (const language of languages) {
    const answer = await take('2026-04', language)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    const read = await readPdf(answer.rawPayload)
    expect([read.pages.length, read.isMarked, read.language]).toEqual([1, true, language])
    const { language: _, ...page } = await readMonthPage(house.db, contract.id, parseMonth('2026-04'), {
      language,
      now,
    })
    expect(page.sections.flatMap(({ lines }) => lines).some(({ strong }) => strong === decision.text)).toBe(true)
    const kinds = new Set(['met', 'missed', 'behind', 'on-path', 'no-data'])
    const told = wordsIn(page).filter((text) => text !== '' && !kinds.has(text))
    expect(told.length).toBeGreaterThan(30)
    for (const text of told) expect([text, dense(read.pages[0]!).includes(dense(text))]).toEqual([text, true])
    expect((await take('2026-04', language)).rawPayload.equals(answer.rawPayload)).toBe(true)
  }
})

test('no cell of its table runs out of the page, and a target stands on one line', () => {
  const cells = ['Satisfaction', '79,3 %', '75 % M3', 'sur la trajectoire, non prouvé', '−1,94 point']
  const drifting = [
    'Résolution au premier niveau',
    '10,9 h',
    'trop peu de mois pour voir une dérive',
    'pas de verdict',
    '–',
  ]
  const head = ['Indicateur', 'Chiffre', 'Objectif', 'Verdict', 'Depuis le mois dernier']
  const page = { language: 'fr', title: 'Juin 2025', beside: 'M2', footer: '', headlines: [], sections: [] } as const
  const rows = [cells, drifting].map((one) => ({ verdict: 'on-path' as const, cells: one }))
  const { shares } = monthPage({ ...page, head, rows })
  expect(shares.reduce<number>((sum, one) => sum + (one ?? NaN), 0)).toBeCloseTo(509, 6)
  const wide = (text: string) => textWidth(text, 10.5)
  expect(shares[2]!).toBeGreaterThan(wide('75 % M3'))
  expect(shares[4]!).toBeGreaterThan(wide('−1,94 point'))
  expect(wide(drifting[2]!) / shares[2]!).toBeLessThan(3)
})

test('what the contract’s rules propose of the month stands on its page, with its calculation', async () => {
  const { house, contract, take } = await aMonth()
  await house.upload(contract.id, ticketCsv(row('T1'), row('T2')), { commit: 'true' })
  const rows = [{ priority: 'P3', resolutionMinutes: 60, hours: '24x7', share: 0.9 }]
  const rules = [{ kpi: 'resolution-commitment', priority: 'P3', per: 'ticket', rate: 50 }]
  await house.patch(`/contracts/${contract.id}`, {
    commitments: [{ from: '2026-03', rows }],
    penalties: [{ from: '2026-03', rules }],
    windows: { 'resolution-commitment': 'month' },
    reason: 'as it is signed',
  })
  const [march] = (await readPdf((await take('2026-03')).rawPayload)).pages
  expect(dense(march!)).toContain(
    dense('€100, proposed · 0% where 90% is asked (2 tickets): missed · 2 late tickets × €50 = €100'),
  )
  const [april] = (await readPdf((await take('2026-04')).rawPayload)).pages
  expect(april).not.toContain('Penalties')
})

test('the month after a committee says how figures changed since that committee’s last month', async () => {
  const { house, contract } = await aMonth()
  await giveAnswers(house, contract, [
    { at: '2026-05-10 10:00', score: 5 },
    { at: '2026-05-11 10:00', score: 5 },
    { at: '2026-06-10 10:00', score: 1 },
    { at: '2026-06-11 10:00', score: 1 },
  ])
  const page = await readMonthPage(house.db, contract.id, parseMonth('2026-06'), { language: 'en', now })
  const cells = page.rows.map((one) => one.cells).find(([name]) => name === 'Satisfaction')
  expect(dense(cells!.join('|'))).toMatch(/\|50.0%\|.*\|−50.0points$/)
})

test('a month without any file says so, and many decisions still fit on the page', async () => {
  const { house, contract, take } = await aMonth()
  expect((await readPdf((await take('2026-04')).rawPayload)).pages[0]).toContain('Not in: ')
  for (let index = 0; index < 25; index++)
    await house.post(`/contracts/${contract.id}/committees/Q1/decisions`, {
      text: `${index} ${'word '.repeat(190)}`,
      dueOn: '2026-05-20',
    })
  const { pages } = await readPdf((await take('2026-04', 'fr')).rawPayload)
  expect(pages).toHaveLength(1)
  expect(
    monthPage(await readMonthPage(house.db, contract.id, parseMonth('2026-04'), { language: 'fr', now })).sections.at(
      -1,
    )!.lines,
  ).toHaveLength(25)
})

test('what is no month is refused', async () => {
  const { take } = await aMonth()
  expect((await take('2026-13')).statusCode).toBe(400)
})
