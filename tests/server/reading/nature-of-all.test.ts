import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { formatMonth } from '../../../shared/period.ts'
import type { ReadOptions } from '../../../server/reading/read-export.ts'
import { readContent } from './read-file.ts'
import { workbook } from './workbook-file.ts'

/** What costs without a column of nature give: their lines, what is asked with its guess and its count, what is left out. */
async function read(lines: readonly string[], answers: Answers = {}, options: Partial<ReadOptions> = {}) {
  const { failure, report, costs } = await readContent(lines.join('\n'), { kind: 'costs', answers, ...options })
  expect(failure).toBeNull()
  return {
    asked: report!.questions.map(({ id, guess, count }) => [id, guess, count]),
    lines: costs.map(({ month, nature, amount }) => [formatMonth(month), nature, amount / 100]),
    counts: [report!.rows, report!.accepted, report!.rejected, report!.leftOut],
  }
}
const recurring = { 'constant:nature': 'recurring' }

describe('costs of which no column tells the nature', () => {
  it.each([
    [['Mois;Montant', '01/2026;1 200,50', '02/2026;1 300,00'], null],
    [['Date;Libellé;Montant', '15/01/2026;Maintenance des postes;1 200,50', '16/02/2026;Ménage;1 300'], null],
    [
      ['Date;Libellé;Montant', '15/01/2026;Abonnement de janvier;1 200,50', '16/02/2026;Abonnements;1 300'],
      'recurring',
    ],
    [
      ['Date;Fournisseur;N° facture;Montant HT', '15/01/2026;Infonet;F-1;1200,50', '16/02/2026;Infonet;F-2;1300,00'],
      null,
    ],
    [['month;amount;label', '2026-01;1200.50;Forfait', '2026-02;1300.00;Forfait'], 'recurring'],
    [['Month,Amount', '2026-01,1200.50', '2026-02,1300.00'], null],
    [['Régie du premier trimestre;', '', 'Mois;Montant', '2026-01;1200,50', '2026-02;1300,00'], 'out-of-scope'],
    [['Libellé;janvier 2026;février 2026', 'Ménage;1200,50;1300,00'], null],
  ])('are asked it once, of all lines: %s', async (lines, guess) => {
    const asked = await read(lines)
    expect(asked.asked).toEqual([['constant:nature', guess, 2]])
    const said = await read(lines, { 'constant:nature': 'project' })
    expect(said).toMatchObject({
      asked: [],
      lines: [
        ['2026-01', 'project', 1200.5],
        ['2026-02', 'project', 1300],
      ],
    })
  })

  it('and their penalties ask who pays them, as those of a column do', async () => {
    const lines = ['Mois;Montant', '2026-01;100,00']
    expect((await read(lines, { 'constant:nature': 'penalty' })).asked).toEqual([
      ['convention:positivePenalty', 'credit', 1],
    ])
  })

  it('are guessed by the name of the file', async () => {
    const beside = { name: 'hors-forfait-2026.csv', orderBefore: () => null }
    expect((await read(['Mois;Montant', '2026-01;100'], {}, { beside })).asked).toEqual([
      ['constant:nature', 'out-of-scope', 1],
    ])
  })

  it('may be told by their labels, of which each unknown word is asked', async () => {
    const lines = ['Date;Libellé;Montant', '15/01/2026;Forfait;1000', '16/01/2026;Régie;200', '17/01/2026;Ménage;50']
    expect((await read(lines)).asked).toEqual([['constant:nature', 'as-labelled', 3]])
    const said = await read(lines, { 'constant:nature': 'as-labelled', 'word:nature:menage': 'none' })
    expect(said).toEqual({
      asked: [],
      lines: [
        ['2026-01', 'recurring', 1000],
        ['2026-01', 'out-of-scope', 200],
      ],
      counts: [2, 2, 0, 1],
    })
  })

  it.each([
    [['Contrat Nexora mars', 'Licences mars 2026', 'Ménage T1'], 'Contrat Nexora avril', 'Licences avril 2026'],
    [['Contrat Nexora 03/2026', 'Licences (03-2026)', 'Ménage'], 'Contrat Nexora 04/2026', 'Licences (04-2026)'],
    [['Mars 2026 : contrat Nexora', 'Licences - mai', 'Ménage'], 'Juin 2026 : contrat Nexora', 'Licences - août'],
    [['Contrat Nexora n°1234', 'Licences Jan', 'Ménage S10'], 'Contrat Nexora n°1250', 'Licences Feb'],
    [['Contrat Nexora FA-2026031', 'Licences (mars)', 'Ménage'], 'Contrat Nexora FA-2026042', 'Licences (avril)'],
  ])('are asked of a label once, whatever month or year stands in it: %s', async ([one, two, three], later, other) => {
    const said = {
      'constant:nature': 'as-labelled',
      'word:nature:contrat nexora': 'recurring',
      'word:nature:licences': 'out-of-scope',
      'word:nature:menage': 'none',
    }
    const march = [`05/03/2026;${one};4200`, `18/03/2026;${two};310`, `31/03/2026;${three};50`]
    const april = [`05/04/2026;${later};4200`, `18/04/2026;${other};310`]
    const asked = await read(['Date;Libellé;Montant', ...march], { 'constant:nature': 'as-labelled' })
    expect(asked.asked.map(([id]) => id).toSorted()).toEqual(Object.keys(said).slice(1).toSorted())
    expect(await read(['Date;Libellé;Montant', ...april], said)).toEqual({
      asked: [],
      lines: [
        ['2026-04', 'recurring', 4200],
        ['2026-04', 'out-of-scope', 310],
      ],
      counts: [2, 2, 0, 0],
    })
  })

  it('keep a label that is a month alone', async () => {
    const lines = ['Date;Libellé;Montant', '05/03/2026;Mars 2026;4200']
    expect((await read(lines, { 'constant:nature': 'as-labelled' })).asked).toEqual([
      ['word:nature:mars 2026', null, 1],
    ])
  })

  it('are found in a workbook, on the sheet that holds them', async () => {
    const sheets = [
      {
        name: 'Notice',
        rows: [
          ['Auteur', 'Service'],
          ['DSI', 'Achats'],
        ],
      },
      {
        name: 'Dépenses',
        rows: [
          ['Date', 'Libellé', 'Montant'],
          ['15/01/2026', 'Ménage', 1200.5],
        ],
      },
    ]
    const { costs } = await readContent(workbook(sheets), { kind: 'costs', answers: recurring })
    expect(costs).toMatchObject([{ nature: 'recurring', amount: 120_050, label: 'Ménage' }])
  })

  it('are no totals of them', async () => {
    const lines = [
      'Mois;Libellé;Montant',
      '2026-01;Postes;100',
      '2026-01;Serveurs;250',
      '2026-01;Total;350',
      'Total;;350',
    ]
    expect(await read(lines, recurring)).toMatchObject({
      lines: [
        ['2026-01', 'recurring', 100],
        ['2026-01', 'recurring', 250],
      ],
    })
  })
})

describe('a list of a bank', () => {
  it('is read by what was paid, and neither by its balance nor by rows of it', async () => {
    const lines = [
      'Compte;FR76 3000 4000 0500 0012 3456 789;;;',
      'Date;Libellé;Débit;Crédit;Solde',
      '01/01/2026;Solde initial;;5000,00;5000,00',
      '15/01/2026;PRLV INFONET;1200,50;;3799,50',
      '20/01/2026;AVOIR INFONET;;100,00;3899,50',
      '31/01/2026;Solde au 31/01/2026;;3899,50;3899,50',
    ]
    expect(await read(lines, recurring)).toEqual({
      asked: [],
      lines: [
        ['2026-01', 'recurring', 1200.5],
        ['2026-01', 'recurring', -100],
      ],
      counts: [2, 2, 0, 2],
    })
  })

  it('that writes what left the account below zero gives back what came in', async () => {
    const lines = [
      'Date opération;Date valeur;Libellé;Débit euros;Crédit euros',
      '15/01/2026;16/01/2026;PRLV INFONET;-1 200,50;',
      '20/01/2026;20/01/2026;AVOIR INFONET;;100,00',
    ]
    expect(await read(lines, recurring)).toMatchObject({
      asked: [],
      lines: [
        ['2026-01', 'recurring', 1200.5],
        ['2026-01', 'recurring', -100],
      ],
    })
  })
})

describe('a column that may tell the nature is to be chosen, and nothing is asked of all lines', () => {
  it.each([
    [
      'as its cells look',
      ['Mois;Genre;Montant', '2026-01;Forfait;1', '2026-01;Régie;2', '2026-02;Forfait;1', '2026-02;Régie;2'],
    ],
    ['a category', ['Mois;Catégorie interne;Montant', '2026-01;A1;100']],
    ['accounts', ['Date,Account,Description,Amount', '2026-01-05,Managed services,Fee,100.00']],
    ['an amount of a nature', ['Mois;Libellé;Montant;Pénalités', '2026-01;A;100,00;5,00']],
  ])('%s', async (_, lines) => {
    const { failure } = await readContent(lines.join('\n'), { kind: 'costs' })
    expect(failure?.code).toBe('columns-missing')
  })

  it('until somebody says that it does not', async () => {
    const lines = ['Mois;Catégorie interne;Montant', '2026-01;A1;100']
    expect((await read(lines, {}, { mapping: { 1: null } })).asked).toEqual([['constant:nature', null, 1]])
  })
})
