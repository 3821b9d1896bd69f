import { expect, onTestFinished, test } from 'vitest'
import type { Committee } from '../../../shared/api/committees.ts'
import type { CreatedShare } from '../../../shared/api/shares.ts'
import type { AuditPage } from '../../../shared/api/audit.ts'
import { openCompiler } from '../../../server/documents/pdf/compile.ts'
import { deckPages } from '../../../server/documents/pdf/deck-pages.ts'
import { processorTime } from '../../patience.ts'
import { aHouse } from '../house.ts'
import { giveAnswers } from '../review/files.ts'
import { row, ticketCsv } from '../ticket-csv.ts'
import { dense, readPdf } from './read-pdf.ts'

const nasty = '#panic("x") $x^2$ [a] *b* _c_ <d> @e \\ ` // /* \'"'

/** A contract with a quarter that is over, whose name is what a template would run if it read it. */
async function aCommittee(fields = {}) {
  const house = await aHouse()
  const contract = await house.addContract({ startsOn: '2026-03-01', ...fields })
  await giveAnswers(
    house,
    contract,
    Array.from({ length: 9 }, (_, index) => ({ at: `2026-04-${String(index + 10)} 10:00`, score: index < 7 ? 5 : 1 })),
  )
  await house.upload(contract.id, ticketCsv(row('T1'), row('T2')), { commit: 'true' })
  const path = `/contracts/${contract.id}/committees/Q1`
  const deck = async (language = 'en') =>
    (await house.inject(`/api${path}`, { headers: { 'accept-language': language } })).json<Committee>().deck
  const pdf = (language = 'en') => house.inject(`/api${path}.pdf`, { headers: { 'accept-language': language } })
  return { house, contract, path, deck, pdf }
}

test('a committee leaves as a tagged PDF of its slides, in the reader’s language and in one font', async () => {
  const { deck, pdf } = await aCommittee()
  for (const language of ['fr', 'en']) {
    const answer = await pdf(language)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
    const { slides, title } = await deck(language)
    const read = await readPdf(answer.rawPayload)
    expect([read.isMarked, read.language, read.title, read.pages.length]).toEqual([
      true,
      language,
      title,
      slides.length,
    ])
    expect(read.fonts.map((name) => name.replace(/^[A-Z]{6}\+/, '')).toSorted()).toEqual([
      'Inter-Regular',
      'Inter-SemiBold',
    ])
    expect(read.images).toBe(0)
    expect(read.structure.filter(({ role }) => role === 'H1')).toHaveLength(slides.length)
    const pictures = read.structure.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)
    expect(pictures).toEqual(slides.flatMap(({ plots }) => plots.map(({ alt }) => alt)))
    expect(pictures.length).toBeGreaterThan(0)
    slides.forEach((slide, index) => {
      const page = dense(read.pages[index]!)
      for (const text of [slide.title, slide.beside, ...slide.sentences, ...slide.notes])
        expect(page).toContain(dense(text))
    })
  }
})

test('the same committee is the same bytes, in less than a second and 250 MB', async () => {
  const { deck, pdf } = await aCommittee()
  expect((await pdf()).rawPayload.equals((await pdf()).rawPayload)).toBe(true)
  const { compile, close } = openCompiler()
  onTestFinished(close)
  const data = JSON.stringify(deckPages(await deck()))
  compile('deck', data)
  const before = process.memoryUsage().rss
  const spent = processorTime()
  compile('deck', data)
  expect(spent()).toBeLessThan(1000)
  expect(process.memoryUsage().rss - before).toBeLessThan(250e6)
})

test('what people typed is never read as markup', async () => {
  const { pdf } = await aCommittee({ name: nasty, client: '#include "/etc/passwd"', provider: '#sys.inputs' })
  const answer = await pdf()
  expect(answer.statusCode).toBe(200)
  const { pages } = await readPdf(answer.rawPayload)
  for (const text of [nasty, '#include "/etc/passwd"', '#sys.inputs']) expect(dense(pages[0]!)).toContain(dense(text))
})

test('of a closed committee it is the edition, whatever came since', async () => {
  const { house, contract, path, pdf } = await aCommittee()
  const open = (await pdf()).rawPayload
  expect((await house.post(`${path}/close`)).status).toBe(200)
  expect((await pdf()).rawPayload.equals(open)).toBe(true)
  await giveAnswers(house, contract, [{ at: '2026-05-10 10:00', score: 1 }])
  expect((await pdf()).rawPayload.equals(open)).toBe(true)
  await house.post(`${path}/reopen`, { reason: 'a file came late' })
  expect((await pdf()).rawPayload.equals(open)).toBe(false)
})

test('whoever holds the link takes the same document, which the log tells of', async () => {
  const { house, contract, path, pdf } = await aCommittee()
  const { link } = (await house.post<CreatedShare>(`${path}/shares`, { name: 'the board', days: 10 })).body
  const headers = { authorization: `Bearer ${link.split('#')[1]!}`, cookie: '' }
  const shared = await house.inject('/api/shared/committee.pdf', { headers })
  expect([shared.statusCode, shared.rawPayload.equals((await pdf()).rawPayload)]).toEqual([200, true])
  const { entries } = (await house.get<AuditPage>(`/contracts/${contract.id}/audit`)).body
  expect(entries.filter(({ event }) => event === 'document-exported').map(({ detail }) => detail)).toEqual([
    'Q1,pdf',
    'Q1,pdf',
  ])
})

test('a quarter that has not begun has no document', async () => {
  const { house, contract } = await aCommittee()
  const answer = await house.inject(`/api/contracts/${contract.id}/committees/Q9.pdf`)
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'quarter-not-begun'])
})
