import type { ColumnRule } from '../formats/format.ts'
import type { FieldsOf } from '../../../shared/kinds/columns.ts'
import { amountBeforeTax, amountHeaders, units } from './cost-amounts.ts'
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
      'date d’émission',
      'émise le',
      'émis le',
      'facturé le',
      'issue date',
      'issued on',
      'bill date',
      'invoiced on',
      'ecrituredate',
      'date écriture',
      'date d’écriture',
      'date comptable',
      'date comptabilisation',
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
  { field: 'amount', headers: amountHeaders },
  { field: 'amount', headers: [], matching: amountBeforeTax },
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
        [...units, 'ht', 'ht k€', 'k€ ht'].map((unit) => `${sum} ${unit}`),
      ),
      'forecast',
      'budget',
      'planned',
      'forecast amount',
      'prévu',
      'prévision',
      'budgété',
      ...['budget', 'prévu', 'prévision'].flatMap((sum) => ['mois', 'du mois', 'mensuel'].map((of) => `${sum} ${of}`)),
      'budget month',
      'month budget',
      'monthly budget',
      'montant prévu',
      'prévisionnel',
    ],
  },
  ...iberianCosts,
  commonLastUpdate,
])
