import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import { iberianCosts } from './iberian.ts'
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

const sums = ['montant', 'coût', 'prix', 'total', 'réel', 'réalisé', 'facturé', 'amount', 'cost', 'actual']
const millions = ['m€', 'en m€', 'meur', 'en meur', 'in m€', 'en millions', 'en millions d’euros', 'in millions']
const thousands = [
  'k€',
  'en k€',
  'keur',
  'en keur',
  'en milliers',
  'en milliers d’euros',
  'in k€',
  'in thousands',
  'thousands',
]
/** An amount that counts thousands or millions, as headers say it: it is asked about. */
const inThousands = (tax: string) =>
  sums.flatMap((sum) => [...thousands, ...millions].flatMap((unit) => [`${sum}${tax} ${unit}`, `${sum} ${unit}${tax}`]))
/** An amount with tax, which is asked about too; one before tax is preferred. */
const withTax = [
  ...sums.flatMap((sum) =>
    ['ttc', 'ttc eur', 'ttc €', '€ ttc', 'toutes taxes comprises'].map((tax) => `${sum} ${tax}`),
  ),
  ...['amount', 'total', 'cost'].flatMap((sum) =>
    ['vat', 'tax'].flatMap((tax) => [`${sum} incl ${tax}`, `${sum} including ${tax}`]),
  ),
  'net à payer ttc',
  'ttc',
  'prix total ttc',
  'gross amount',
]

/**
 * Headers of tables kept by hand that can mean only one thing. An amount before tax is one; one in thousands, or with tax, is
 * one that is asked about.
 */
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
      'n° de facture',
      'n° facture',
      'numéro de facture',
      'n° de pièce',
      'n° pièce',
      'pièce',
      'référence',
      'réf',
      'pieceref',
      'n° piece',
      'numéro de pièce',
    ],
  },
  // What was billed is called like a bill once its accent is gone.
  { field: 'invoice', headers: ['facture'], holds: 'codes' },
  {
    field: 'month',
    // The month that is billed, then the date of the bill: what a month cost is billed in the next one.
    headers: [
      'mois de prestation',
      'période de prestation',
      'mois de service',
      'période de service',
      'mois concerné',
      'période concernée',
      'mois facturé',
      'période facturée',
      'période couverte',
      'mois d’imputation',
      'mois comptable',
      'service month',
      'service period',
      'covered period',
      'month',
      'mois',
      'period',
      'période',
      'billing month',
      'billing period',
      'mois de facturation',
      'période de facturation',
      'date',
      'date de facture',
      'date facture',
      'date de la facture',
      'date de facturation',
      'invoice date',
      'ecrituredate',
      'date écriture',
      'date d’écriture',
      'date comptable',
      'date de pièce',
      'date pièce',
      'posting date',
      'accounting date',
      'entry date',
      // A list of a bank tells the day on which each was paid.
      'date opération',
      'date de l’opération',
      'date de paiement',
      'transaction date',
      'payment date',
    ],
  },
  {
    field: 'amount',
    headers: [
      // What is left once a discount is taken off, where both stand there.
      'net ht',
      'montant net ht',
      'total net ht',
      'net à payer ht',
      'amount',
      'actual amount',
      'actual cost',
      'cost',
      'amount eur',
      'net amount',
      'net',
      'net total',
      'subtotal',
      'amount excl vat',
      'montant',
      'montant ht',
      'montant eur',
      'montant € ht',
      'montant en euros',
      'montant réel',
      'coût réel',
      'coût',
      'charge',
      'charges',
      'charge mensuelle',
      'charges mensuelles',
      'coût mensuel',
      'montant mensuel',
      'dépense',
      'dépenses',
      'monthly cost',
      'monthly charge',
      'spend',
      'expense',
      'expenses',
      // Of what, nothing says: days, maybe.
      'actual',
      'réel',
      'réalisé',
      'total ht',
      'total h t',
      'montant h t',
      'ht',
      'h t',
      ...sums.filter((sum) => !['montant', 'total', 'prix'].includes(sum)).map((sum) => `${sum} ht`),
      'net amount eur',
      'amount excl tax',
      'total excl vat',
      'total excl tax',
      ...inThousands(''),
      ...inThousands(' ht'),
      ...withTax,
      ...inThousands(' ttc'),
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
      'ecriturelib',
      'libellé de l’écriture',
      'libellé d’écriture',
      'prestation',
      'item',
    ],
  },
  {
    field: 'forecast',
    headers: [
      ...['prévu', 'budget', 'prévision', 'prévisionnel', 'montant prévu', 'forecast', 'planned'].flatMap((sum) =>
        [...thousands, ...millions, 'ht', 'ht k€', 'k€ ht'].map((unit) => `${sum} ${unit}`),
      ),
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
  ...iberianCosts,
  commonLastUpdate,
])
