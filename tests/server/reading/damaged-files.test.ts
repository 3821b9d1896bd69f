import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import { fixture, readContent, type Outcome } from './read-file.ts'
import { readFileSync } from 'node:fs'
import { workbook } from './workbook-file.ts'

const glpi = readFileSync(fixture('ok', 'glpi-10-fr-trailing-delimiter'))
const book = workbook([
  {
    rows: [
      ['ID', 'Statut', 'Date d’ouverture', 'Date de résolution'],
      ['1', 'Résolu', '2026-03-13 09:00', '2026-03-13 11:00'],
      ['2', 'Nouveau', '2026-03-14 09:00', ''],
    ],
  },
])

/** What figures rest on; priorities, categories and sites only group them. */
const figures = (tickets: readonly Ticket[]) =>
  JSON.stringify(tickets.map((ticket) => ({ ...ticket, priority: 0, category: 0, site: 0 })))

/** Whether a file gives other figures than the whole one without a word: no refusal, finding, notice or question. */
async function changesInSilence(bytes: Uint8Array, whole: Outcome): Promise<boolean> {
  const { failure, report, issues, tickets } = await readContent(bytes)
  if (failure || issues.length > 0 || report!.notices.length > 0 || report!.questions.length > 0) return false
  return figures(tickets) !== figures(whole.tickets)
}

describe('a damaged French GLPI file', () => {
  let whole: Outcome
  beforeAll(async () => {
    whole = await readContent(glpi)
  })

  it('never changes a figure in silence for a byte that is none of its encoding, wherever it stands', async () => {
    expect(whole.report).toMatchObject({ accepted: 2, notices: [] })
    const silent: number[] = []
    for (let at = 0; at < glpi.length; at += 1) {
      const bytes = Buffer.from(glpi)
      bytes[at] = 0xff
      if (await changesInSilence(bytes, whole)) silent.push(at)
    }
    expect(silent).toEqual([])
  })

  it('is cut in silence exactly between two rows alone', async () => {
    const ends = new Set([...glpi.keys()].flatMap((at) => (glpi[at] === 10 ? [at, at + 1] : [])))
    const silent: number[] = []
    for (let at = 0; at < glpi.length; at += 1) if (await changesInSilence(glpi.subarray(0, at), whole)) silent.push(at)
    expect(silent.filter((at) => !ends.has(at) && !(glpi[at] === 13 && glpi[at + 1] === 10))).toEqual([])
  })

  it('tells of a row whose separator is gone, and of a header’s', async () => {
    const text = glpi.toString('utf8')
    for (const damaged of [
      text.replace('"Haute";"Réseau', '"Haute Réseau'),
      text.replace('"Priorité";"', '"Priorité'),
    ]) {
      expect(damaged).not.toBe(text)
      expect(await changesInSilence(Buffer.from(damaged), whole)).toBe(false)
    }
  })
})

it('a damaged workbook is refused, or says the same', async () => {
  const whole = await readContent(book)
  const damage = fc.record({ at: fc.nat(book.length - 1), byte: fc.integer({ min: 0, max: 255 }), cut: fc.boolean() })
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, byte, cut }) => {
      const bytes = Buffer.from(book)
      bytes[at] = byte
      expect(await changesInSilence(cut ? bytes.subarray(0, at) : bytes, whole)).toBe(false)
    }),
    { numRuns: 500 },
  )
})
