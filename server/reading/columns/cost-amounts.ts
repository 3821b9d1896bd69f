/** Words of sums of money. */
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
/** Thousands and millions, as headers say them. */
export const units = [...thousands, ...millions]

/** An amount that counts thousands or millions, as headers say it: it is asked about. */
const inThousands = (tax: string) =>
  sums.flatMap((sum) => units.flatMap((unit) => [`${sum}${tax} ${unit}`, `${sum} ${unit}${tax}`]))
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

/** Headers of what was spent: the surest first. */
export const amountHeaders: readonly string[] = [
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
  'réel mois',
  'réel du mois',
  'réel mensuel',
  'réalisé du mois',
  'actual month',
  'month actual',
  'monthly actual',
  'montant net',
  'coût net',
  'amount net',
  'line amount',
  'lineamount',
  'amount in lc',
  'amount in local currency',
  'costs',
  'coûts',
  'montant du mois',
  'coût du mois',
  'total du mois',
  'month to date',
  'mtd',
  'facturé',
  'montant facturé',
  'total facturé',
  'billed',
  'billed amount',
  'amount billed',
  'invoiced',
  'invoiced amount',
  'consommé',
  'dépensé',
  'spent',
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
]

const tax = '(?:vat|tva|taxe?s?|gst)'
const beforeTax = `(?:ht|h t|hors ${tax}|(?:excl|excluding|exclusive of|ex|before|avant|net of|without) ${tax})`
const ofSum =
  'montants?|totaux|total|amounts?|sum|somme|cout|cost|factures?|depenses?|charges?|spend|expenses?|billed|invoiced|subtotal|sous total|ligne|line'
const aside = 'net|en|in|of|du|de|la|l|eur|euros?|€|devise|societe|mois|period|periode'
/** A sum before tax, in words of any order: `Montant total (HT)`, `Total amount (excl. VAT)`, `Amount before tax`. */
export const amountBeforeTax = new RegExp(
  `^(?=.*\\b(?:${ofSum})\\b)(?:(?:${ofSum}|${aside}) )*${beforeTax}(?: (?:${ofSum}|${aside}))*$`,
)
