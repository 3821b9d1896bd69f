import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { paris, readContent } from './read-file.ts'

/** When two tickets opened on 13 March at nine and ten ended, and what is asked. */
async function endsOf(header: string, cells: readonly [string, string], answers: Answers = {}) {
  const lines = [`Ticket;Ouvert le;Statut;${header}`, `1;13/03/2026 09:00;Clos;${cells[0]}`]
  const text = [...lines, `2;13/03/2026 10:00;En cours;${cells[1]}`].join('\n')
  const { failure, tickets, report } = await readContent(text, { answers })
  expect(failure).toBeNull()
  return { ends: tickets.map(({ resolvedAt }) => resolvedAt), asked: report!.questions.map(({ id }) => id) }
}
const END = paris('2026-03-13 11:30')
const taken = { 'column:resolvedAfter': '3' }

describe('how long tickets took, where no column tells their end', () => {
  it.each([
    ['Durée (h)', '2,5'],
    ['Temps de résolution', '2h30'],
    ['Resolution time (min)', '150'],
    ['Duration', '02:30:00'],
  ])('is asked to run from the opening to the end: %s', async (header, cell) => {
    expect(await endsOf(header, [cell, ''])).toEqual({ ends: [END, null], asked: ['column:resolvedAfter'] })
    expect(await endsOf(header, [cell, ''], taken)).toEqual({ ends: [END, null], asked: [] })
    expect((await endsOf(header, [cell, ''], { 'column:resolvedAfter': 'none' })).ends).toEqual([null, null])
  })

  it('ends none that goes on', async () => {
    expect((await endsOf('Durée (h)', ['2,5', '1'], taken)).ends).toEqual([END, null])
  })

  it('has its unit asked, where nothing tells it', async () => {
    expect(await endsOf('Durée', ['150', ''], taken)).toEqual({
      ends: [null, null],
      asked: ['speech:unit:resolvedAfter'],
    })
    const said = { ...taken, 'speech:unit:resolvedAfter': 'min' }
    expect(await endsOf('Durée', ['150', ''], said)).toEqual({ ends: [END, null], asked: [] })
  })

  it.each([
    'Temps passé (h)',
    'Durée d’attente (h)',
    'Délai de réponse (h)',
    'Durée prévue (h)',
    'Temps d’intervention (h)',
  ])('is not what another time tells: %s', async (header) => {
    expect((await endsOf(header, ['2,5', '1'])).asked).not.toContain('column:resolvedAfter')
  })

  it('is not asked beside an end', async () => {
    const lines = ['Ticket;Ouvert le;Résolu le;Durée (h)', '1;13/03/2026 09:00;13/03/2026 11:00;8']
    const { tickets, report } = await readContent(lines.join('\n'))
    expect([tickets[0]!.resolvedAt, report!.questions]).toEqual([paris('2026-03-13 11:00'), []])
  })
})
