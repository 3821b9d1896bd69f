// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest'
import { readRows } from '../../web/forms/grid-draft.ts'
import { readBlock } from '../../web/forms/pasted-block.ts'
import { pastedRows } from '../../web/forms/pasted-grid.ts'
import { speak } from '../../web/words/speech.ts'
import { plain, t } from './spoken.ts'

beforeAll(() => speak('fr'))

/** What a paste comes to: rows as they would be saved, or the sentence that refuses them. */
function saved(text: string) {
  const pasted = pastedRows(readBlock(text), t)
  const { rows, error } = pasted.error === null ? readRows(pasted.rows, t) : { rows: [], error: pasted.error }
  return error === null
    ? rows.map(({ priority, type, responseMinutes, resolutionMinutes, hours, share }) => [
        priority,
        type,
        responseMinutes,
        resolutionMinutes,
        hours,
        share,
      ])
    : plain(error)
}
const usual = [
  ['P1', null, 30, 240, '24x7', 0.95],
  ['P2', null, 60, 480, 'contract', 0.9],
]

describe('a grid pasted from a spreadsheet', () => {
  it.each([
    ['with headers', 'Priorité\tGTI\tGTR\tHeures\tTaux\nP1\t30 min\t4 h\t24/7\t95 %\nP2\t1 h\t8 h\tHO\t90 %\n'],
    ['without headers', 'P1\t30 mn\t4h\t24x7\t95\nP2\t1h\t8h\tjours ouvrés\t90,0 %'],
    [
      'under a title over merged cells',
      'Engagements\t\t\t\t\nPriorité\tGTI\tGTR\tPlage\tTaux\nP1\t0:30\t04:00:00\t24h/24 7j/7\t95,00 %\nP2\t1:00\t8:00\t8h à 18h\t90 %',
    ],
    ['with columns that are empty', 'P1\t30 min\t4 h\t24/7\t95 %\t\t\nP2\t1 h\t8 h\tdu contrat\t90 %\t\t'],
    ['with shares as fractions', 'P1\t30 min\t4 h\t24/7\t0,95\nP2\t1 h\t8 h\tHO\t0.9'],
    ['with the share before the hours', 'P1\t30 min\t4 h\t95 %\t24/7\nP2\t1 h\t8 h\t90 %\tHO'],
    ['with the hours behind each time', 'P1\t30 min 24/7\t4 h 24/7\t95 %\nP2\t1h ouvrée\t8h ouvrées\t90 %'],
    ['with signs before the times', 'P1\t≤ 30 min\t< 4 h\t24/7\t95 %\nP2\tsous 1 h\t8 h\tHO\t90 %'],
  ])('is read %s', (_what, text) => {
    expect(saved(text)).toEqual(usual)
  })

  it('with the type second, whatever else it has', () => {
    expect(saved('P1\tIncident\t30 min\t4 h\t95 %\nP1\tDemande\t1 h\t8 h\t90 %')).toEqual([
      ['P1', 'incidents', 30, 240, 'contract', 0.95],
      ['P1', 'requests', 60, 480, 'contract', 0.9],
    ])
  })

  it('with nothing guaranteed where the cell says so', () => {
    expect(saved('P4\tN/A\t40 h\t95 %\nP5\t2 h\t—\t95 %')).toEqual([
      ['P4', null, null, 2400, 'contract', 0.95],
      ['P5', null, 120, null, 'contract', 0.95],
    ])
  })

  it.each([
    ['a day', 'P1\tJ+1\tJ+3\tHO\t95 %', /^Ligne 1 : « J\+1 » n’est pas une durée/],
    ['a working day', 'P1\t4 h\t1 jour ouvré\tHO\t95 %', /« 1 jour ouvré » n’est pas une durée.*en heures/],
    ['the next business day', 'P1\tNBD\tNBD\tHO\t95 %', /« NBD » n’est pas une durée/],
    ['a number without a unit', 'P1\t4\t8\tHO\t95 %', /« 4 » n’est pas une durée/],
    ['both clocks', 'P1\t1h ouvrée\t4 h\t24/7\t95 %', /^Ligne 1 : .*dit les deux/],
    ['hours of neither kind', 'P1\t1 h\t4 h\tselon humeur\t95 %', /« selon humeur » ne dit ni/],
    ['another type', 'P1\tProjet\t1 h\t4 h\tHO\t95 %', /« Projet » n’est ni incidents ni demandes/],
    ['too few cells', 'P1\t1 h\t95 %', /^La ligne 1 a 3 cases/],
    ['a share in words', 'P1\t1 h\t4 h\tHO\ttous', /« tous » n’est pas une part/],
  ])('is refused with a sentence that names the row and the cell: %s', (_what, text, sentence) => {
    expect(saved(text)).toMatch(sentence)
  })
})

it('a share of 1 or less, typed without its sign, is refused: it may be a fraction', () => {
  const row = { priority: 'P1', type: '', response: '', resolution: '4 h', hours: 'contract' } as const
  expect(readRows([{ ...row, share: '0,95' }], t).error).toMatch(/0,95/)
  expect(readRows([{ ...row, share: '0,95 %' }], t).rows[0]?.share).toBeCloseTo(0.0095, 10)
})
