import type { WordsOfFields } from '../../field-words.ts'

/** Les champs d’un fichier : voir `FieldWords`. */
export const costs: WordsOfFields<'costs'> = {
  month: {
    title: 'Mois',
    told: 'le mois',
    examples: ['01/2026', '01/2026', '01/2026', '01/2026', '01/2026', '01/2026'],
  },
  amount: {
    title: 'Montant',
    told: 'le montant',
    examples: ['3900,00', '1250,50', '600,00', '2000,00', '4800,00', '-150,00'],
  },
  nature: {
    title: 'Nature du coût',
    told: 'la nature du coût (récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité)',
    examples: ['récurrent', 'hors-périmètre', 'pilotage-interne', 'transition', 'projet', 'pénalité'],
  },
  label: {
    title: 'Libellé',
    told: 'le libellé',
    examples: [
      'Forfait mensuel',
      'Travaux en régie',
      'Responsable SI 2 jours',
      'Reprise',
      'Migration de la messagerie',
      'SLA manqué en décembre',
    ],
  },
  invoice: { title: 'Numéro de facture', told: 'le numéro de facture', examples: [] },
  forecast: { title: 'Prévision', told: 'le montant prévu', examples: ['3900,00', '', '', '2000,00'] },
  id: { title: 'Numéro de ligne', told: 'le numéro de la ligne', examples: ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6'] },
  debit: { title: 'Débit\u202F: ce qui est facturé', told: 'le débit', examples: [] },
  credit: { title: 'Crédit\u202F: ce qui est rendu', told: 'le crédit', examples: [] },
  updatedAt: {
    title: 'Dernière modification',
    told: 'la date de dernière modification',
    examples: ['', '03/02/2026 09:00'],
  },
}
