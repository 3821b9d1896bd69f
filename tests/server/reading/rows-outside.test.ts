import { expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import { readContent } from './read-file.ts'

const tickets = (...rows: readonly string[]): string =>
  ['Ticket;Ouvert le;Résolu le;Niveau', 'T1;2026-03-14 08:00;2026-03-14 10:00;1', ...rows].join('\n')
const costs = (...rows: readonly string[]): string => ['Mois;Nature;Libellé;Montant', ...rows].join('\n')

async function read(content: string, kind: ImportKind = 'tickets') {
  const { report } = await readContent(content, { kind })
  const { accepted, rejected, leftOut, rows, notices } = report!
  expect(rows).toBe(accepted + rejected)
  expect(leftOut).toBe(notices.reduce((sum, { count }) => sum + count, 0))
  return { accepted, rejected, told: notices.map(({ code, lines }) => [code, lines]) }
}

it('what stands below a table after a blank line is left out and told', async () => {
  for (const below of ['Filtres appliqués : mars 2026', 'x;;;', '"two\nlines"'])
    expect(await read(tickets('', below))).toEqual({ accepted: 1, rejected: 0, told: [['lines-below', [4]]] })
  const table = tickets('', 'Priorité;Nombre', 'Haute;12')
  expect(await read(table)).toEqual({ accepted: 1, rejected: 0, told: [['lines-below', [4, 5]]] })
})

it('without a blank line it is left out where its words say what it is, and else a row that is cut', async () => {
  for (const below of ['Exporté le 02/04/2026 par GLPI', '2 lignes', 'Source : centre de services;;;'])
    expect(await read(tickets(below))).toEqual({ accepted: 1, rejected: 0, told: [['lines-below', [3]]] })
  for (const cut of ['T2;2026-03-1', 'T2', 'T2;;;', 'Imprimante du total'])
    expect(await read(tickets(cut))).toEqual({ accepted: 1, rejected: 1, told: [] })
})

it('what stands between the rows of a table is a rejected row of it', async () => {
  const next = 'T3;2026-03-14 08:00;;1'
  expect(await read(tickets('', 'Équipe réseau', next))).toEqual({ accepted: 2, rejected: 1, told: [] })
  expect(await read(tickets('Source', next))).toEqual({ accepted: 2, rejected: 1, told: [] })
})

it('a row of sums is left out wherever it stands, a row of a customer named Total is not', async () => {
  const sums = [
    'Total;;;3',
    'TOTAL GÉNÉRAL;;;',
    ';;Totaux;3',
    'Sous-total mars;;2 h;3',
    'Grand total;;;',
    'Moyenne;;"2,5";',
  ]
  for (const sum of sums)
    expect(await read(tickets(sum))).toEqual({ accepted: 1, rejected: 0, told: [['total-rows', [3]]] })
  for (const row of ['Total;hier;;1', 'T2;31/02/2026;;Total', 'T2;;;Total'])
    expect(await read(tickets(row))).toMatchObject({ accepted: 1, rejected: row.startsWith('Total') ? 0 : 1 })
  expect(
    await read(costs('2026-03;Forfait;a;12 000,50', ';;Total HT;12 000,50', '2026-04;Forfait;a;1,00'), 'costs'),
  ).toEqual({
    accepted: 2,
    rejected: 0,
    told: [['total-rows', [3]]],
  })
})

it('a row of statistics is left out and told like a sum, a row that is cut is not', async () => {
  for (const row of [
    'Médiane;;"2,5";',
    'Min;;1;',
    ';;Maximum;4',
    'Écart-type;;"0,8";',
    '90th percentile;;12;',
    'P95;;14;',
  ])
    expect(await read(tickets(row))).toEqual({ accepted: 1, rejected: 0, told: [['total-rows', [3]]] })
  for (const cut of ['Maxime;;1;', 'Minute;;1;', 'P1;;1;'])
    expect(await read(tickets(cut))).toMatchObject({ accepted: 1, rejected: 1 })
})

it('a header that is printed again on each page is left out', async () => {
  const again = tickets('Ticket;Ouvert le;Résolu le;Niveau', 'T2;2026-03-14 08:00;;1')
  expect(await read(again)).toEqual({ accepted: 2, rejected: 0, told: [['headers-repeated', [3]]] })
})

it('a row that counts the others is left out and told like their sum', async () => {
  for (const count of ['Nombre de tickets;1;;', 'Number of tickets;;;1', ';;Count;1'])
    expect(await read(tickets(count))).toEqual({ accepted: 1, rejected: 0, told: [['total-rows', [3]]] })
  for (const cut of ['Nombre de tickets', 'Counter;1;;'])
    expect(await read(tickets(cut))).toMatchObject({ accepted: 1 })
  expect(await read(tickets('Counter;1;;'))).toMatchObject({ rejected: 1 })
})
