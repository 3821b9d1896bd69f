import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../row-facts.ts'
import { commonLastUpdate, ownLastUpdate } from './last-update.ts'
import { withOwn } from './with-own.ts'

type Rules = readonly ColumnRule<FieldsOf['costs']>[]

/** Vigie's own table of costs; the template writes the first header of each language. */
export const ownCosts: Rules = [
  { field: 'id', headers: ['line_id', 'id_ligne'] },
  { field: 'month', headers: ['month', 'mois'] },
  { field: 'amount', headers: ['amount', 'montant'] },
  { field: 'nature', headers: ['nature', 'nature'] },
  { field: 'label', headers: ['label', 'libellé'] },
  { field: 'forecast', headers: ['forecast', 'prévu'] },
  ownLastUpdate,
]

/** Headers of tables kept by hand that can mean only one thing. An amount before tax is one; `Montant (k€)` counts thousands and is none. */
export const commonCosts: Rules = withOwn(ownCosts, [
  {
    field: 'id',
    headers: ['line', 'line id', 'line number', 'n° de ligne', 'n° ligne', 'id'],
  },
  {
    field: 'invoice',
    headers: [
      'invoice',
      'invoice number',
      'invoice no',
      'facture',
      'n° de facture',
      'n° facture',
      'numéro de facture',
      'n° de pièce',
      'n° pièce',
      'pièce',
      'référence',
      'réf',
    ],
  },
  {
    field: 'month',
    headers: [
      'month',
      'mois',
      'period',
      'période',
      'billing month',
      'mois de facturation',
      'date',
      'date de facture',
      'invoice date',
    ],
  },
  {
    field: 'amount',
    headers: [
      'amount',
      'actual',
      'actual amount',
      'actual cost',
      'cost',
      'amount eur',
      'net amount',
      'amount excl vat',
      'montant',
      'montant ht',
      'montant eur',
      'montant € ht',
      'montant en euros',
      'montant réel',
      'réel',
      'réalisé',
      'coût',
      'coût réel',
      'total ht',
    ],
  },
  {
    field: 'nature',
    headers: [
      'nature',
      'cost nature',
      'cost type',
      'type',
      'category',
      'nature du coût',
      'type de coût',
      'catégorie',
      'poste',
      'rubrique',
      'type de prestation',
      'type de dépense',
      'nature de la dépense',
      'catégorie de coût',
    ],
  },
  {
    field: 'label',
    headers: [
      'label',
      'description',
      'wording',
      'libellé',
      'désignation',
      'intitulé',
      'objet',
      'détail',
      'libellé écriture',
      'prestation',
    ],
  },
  {
    field: 'forecast',
    headers: [
      'forecast',
      'budget',
      'planned',
      'forecast amount',
      'prévu',
      'prévision',
      'budgété',
      'montant prévu',
      'prévisionnel',
    ],
  },
  commonLastUpdate,
])
