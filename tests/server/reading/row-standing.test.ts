import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

const costs = async (lines: readonly string[], answers: Answers = {}) => {
  const { report, costs: read } = await readContent(lines.join('\n'), { kind: 'costs', answers })
  const { questions, notices, leftOut } = report!
  return { questions, notices, leftOut, amounts: read.map(({ amount }) => amount / 100) }
}
const about = (word: string, guess: string, count = 1) => ({ id: `word:standing:${word}`, guess, count })

describe('lines of costs that their status takes back', () => {
  const header = 'Mois;Nature;Libellé;Statut;Montant HT'
  const lines = [
    header,
    '2026-03;Récurrent;Forfait;Facturée;100',
    '2026-03;Régie;Portail;Devis;900',
    '2026-03;Régie;Wifi;Annulée;800',
    '2026-03;Régie;VPN;Annulée;700',
    '2026-03;Régie;Câbles;Chez Paul;60',
  ]

  it('are asked once a word, with a guess and a count, and shown as they probably are', async () => {
    const { questions, amounts, leftOut, notices } = await costs(lines)
    expect(questions).toMatchObject([
      about('annulee', 'left-out', 2),
      about('devis', 'left-out'),
      about('chez paul', 'counts'),
    ])
    expect([amounts, leftOut]).toEqual([[100, 60], 3])
    expect(notices).toMatchObject([{ code: 'taken-back', lines: [3, 4, 5] }])
  })

  it('count where somebody says so', async () => {
    const answers = { 'word:standing:annulee': 'left-out', 'word:standing:devis': 'counts' }
    const { questions, amounts } = await costs(lines, { ...answers, 'word:standing:chez paul': 'counts' })
    expect([questions, amounts]).toEqual([[], [100, 900, 60]])
  })

  it.each(['Brouillon', 'Refusé', 'Pro forma', 'Draft', 'Cancelled', 'En attente', 'Non facturé', 'À valider'])(
    '%s is asked, and probably does not count',
    async (word) => {
      const { questions } = await costs([header, `2026-03;Récurrent;Forfait;${word};100`])
      expect(questions).toMatchObject([{ guess: 'left-out' }])
    },
  )

  it.each(['Payée', 'Validé', 'En attente de paiement', 'Paid', 'Impayée', 'Réel', ''])(
    '“%s” counts, and nothing is asked',
    async (word) => {
      const { questions, amounts } = await costs([header, `2026-03;Récurrent;Forfait;${word};100`])
      expect([questions, amounts]).toEqual([[], [100]])
    },
  )

  it.each([
    ['Avancement', '80 %'],
    ['Situation', '2'],
    ['Type', 'Sur devis'],
    ['Document', 'FAC-12 (devis D-7)'],
    ['Catégorie', 'Offre Microsoft 365'],
    ['Annulé', '0,00'],
  ])('%s “%s” says nothing of it', async (column, cell) => {
    const { questions, amounts } = await costs([`Mois;Nature;${column};Montant`, `2026-03;Régie;${cell};100`])
    expect([questions, amounts]).toEqual([[], [100]])
  })

  it('a column of yes and no, or of dates, takes back what it names', async () => {
    const flags = ['Mois;Nature;Annulé;Montant', '2026-03;Régie;Non;100', '2026-03;Régie;;200', '2026-03;Régie;Oui;300']
    const { questions, amounts } = await costs(flags)
    expect([questions, amounts]).toMatchObject([[about('annule', 'left-out')], [100, 200]])
  })

  it('a paper that is a quote, among invoices', async () => {
    const { questions } = await costs(['Mois;Nature;Type;Montant', '2026-03;Régie;Facture;1', '2026-03;Régie;Devis;2'])
    expect(questions).toMatchObject([about('devis', 'left-out')])
  })

  it('a total of those that count is a total', async () => {
    const { leftOut, amounts, questions } = await costs([...lines.slice(0, 4), '2026-03;Régie;Total;;100'])
    expect([leftOut, amounts]).toEqual([3, [100]])
    expect(questions.map(({ id }) => id)).not.toContain('word:nature:total')
  })
})

it.each([
  ['a credit note', '2026-03;Régie;Avoir;200', { 'speech:credit:amount': 'taken-off' }],
  ['a penalty', '2026-03;Pénalité;Retard;200', { 'convention:positivePenalty': 'credit' }],
] as const)('a total takes off %s that has no sign', async (_, line, answers) => {
  const lines = ['Mois;Nature;Libellé;Montant', '2026-03;Récurrent;Forfait;1000', line, '2026-03;Régie;Total;800']
  const { questions, amounts, notices } = await costs(lines, answers)
  expect([questions, amounts]).toEqual([[], [1000, -200]])
  expect(notices).toMatchObject([{ code: 'total-rows', lines: [4] }])
})

describe('incidents that their status takes back', () => {
  const incidents = async (header: string, cells: readonly string[], answers: Answers = {}) => {
    const lines = cells.map((cell, index) => `${index};Sécurité;13/03/2026 09:00;${cell}`)
    const read = await readContent([`ID;Type;Début;${header}`, ...lines].join('\n'), { kind: 'incidents', answers })
    return { questions: read.report!.questions, ids: read.incidents.map(({ id }) => id) }
  }

  it('false alarms, duplicates and cancelled ones are asked; those of a ticket’s life are not', async () => {
    const words = ['Clos', 'En cours', 'Faux positif', 'Doublon', 'Annulé', 'Clos (faux positif)', 'Confirmé']
    const { questions, ids } = await incidents('Statut', words)
    const asked = ['faux positif', 'doublon', 'annule', 'clos faux positif']
    expect(questions).toMatchObject(asked.map((word) => about(word, 'left-out')))
    expect(ids).toEqual(['0', '1', '6'])
    const counted = Object.fromEntries(asked.map((word) => [`word:standing:${word}`, 'counts']))
    const said = await incidents('Statut', words, counted)
    expect([said.questions, said.ids.length]).toEqual([[], 7])
  })

  it.each(['Classification', 'Catégorie', 'Verdict'])(
    'by their %s too, of which other words are not asked',
    async (header) => {
      const { questions, ids } = await incidents(header, ['Phishing', 'False positive'])
      expect([questions, ids]).toMatchObject([[about('false positive', 'left-out')], ['0']])
    },
  )

  it('but not by what a text of how they ended speaks of', async () => {
    const cells = ['Redémarrage puis tests OK', 'Cause attendue : bascule', 'Incident de test', 'Activité attendue']
    const { questions, ids } = await incidents('Résolution', cells)
    const asked = [about('incident de test', 'left-out'), about('activite attendue', 'left-out')]
    expect([questions, ids]).toMatchObject([asked, ['0', '1']])
  })

  it('a file of nothing else asks, and is not refused', async () => {
    const { questions, ids } = await incidents('Faux positif', ['Oui'])
    expect([questions, ids]).toMatchObject([[about('faux positif', 'left-out')], []])
  })
})

it('a no to whether it was billed takes a line back; a yes does not', async () => {
  const lines = ['Mois;Nature;Facturé;Montant', '2026-03;Récurrent;Oui;100', '2026-03;Récurrent;Non;900']
  const { questions, amounts } = await costs(lines)
  expect([questions, amounts]).toMatchObject([[about('facture non', 'left-out')], [100]])
})
