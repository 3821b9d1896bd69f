import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { CommitteeSchema } from '../../../shared/api/committees.ts'
import { languages } from '../../../shared/words/language.ts'
import { addEdition } from '../../../server/db/editions.ts'
import type { EditionContent } from '../../../server/review/edition.ts'
import { keptEditions } from '../../kept-editions.ts'
import { aHouse, now } from '../house.ts'
import { brokenRules } from './pptx-rules.ts'
import { dense, readPdf } from './read-pdf.ts'
import { unzip, wordsOf } from './read-pptx.ts'

test('there is an edition of the first release that kept them, and of one since', () => {
  expect(keptEditions.length).toBeGreaterThanOrEqual(2)
  const [, first] = keptEditions[0]!
  expect(first).not.toContain('"labels"')
})

test.each(keptEditions)(
  'the edition of %s is read as it was shown, and leaves as PDF and as slides',
  async (_, content) => {
    const house = await aHouse()
    const contract = await house.addContract({ startsOn: '2026-03-01' })
    const sha256 = createHash('sha256').update(content).digest('hex')
    const place = { contractId: contract.id, quarter: 1, number: 1 }
    addEdition(house.db, { ...place, content, sha256, closedAt: now, closedBy: null })
    const path = `/api/contracts/${contract.id}/committees/Q1`
    const { decks, committee } = JSON.parse(content) as EditionContent
    for (const language of languages) {
      const deck = decks[language]
      const get = (url: string) => house.inject(url, { headers: { 'accept-language': language } })
      const shown = await get(path)
      expect(shown.statusCode).toBe(200)
      const body = CommitteeSchema.parse(shown.json())
      expect(JSON.stringify(body.deck)).toBe(JSON.stringify(CommitteeSchema.shape.deck.parse(deck)))
      expect(body.deck).toEqual(deck)
      expect(body.kpis.map(({ id, value, verdict }) => [id, value, verdict])).toEqual(
        committee.kpis.map(({ id, value, verdict }) => [id, value, verdict]),
      )
      const { pages, missing } = await readPdf((await get(`${path}.pdf`)).rawPayload)
      expect([pages.length, missing]).toEqual([deck.slides.length, 0])
      const parts = await unzip((await get(`${path}.pptx`)).rawPayload)
      expect(brokenRules(parts)).toEqual([])
      deck.slides.forEach((slide, index) => {
        const words = dense(wordsOf(parts.get(`ppt/slides/slide${index + 1}.xml`)!.toString()))
        for (const text of [slide.title, ...slide.sentences, ...(slide.table?.rows.flat() ?? [])].filter(Boolean)) {
          expect([text, dense(pages[index]!).includes(dense(text))]).toEqual([text, true])
          expect([text, words.includes(dense(text))]).toEqual([text, true])
        }
      })
    }
  },
)
