import { speeches } from '../../shared/api/questions.ts'
import type { ReadRules } from './read-rules.ts'
import { normaliseWords } from './values/clean-text.ts'

/** What a credit note is called, at the start of a text. */
const CREDIT =
  /^(?:(?:facture d )?avoirs?|notes? de credit|(?:payable |vendor )?credit (?:notes?|memos?)|(?:bill|vendor) credits?|notas? de credito|gutschrift|remboursements?(?! (?:des? |du )?(?:notes? de )?(?:frais|deplacements?|debours|depenses))|refunds?)\b/
/** What is given off a price, at the start of a text; what is put back to work (`Remise en service`) is none. */
const DISCOUNT =
  /^(?:remises?(?: (?:commercia|exceptionnel|fidelite|volume|client|sur|de fin d annee|accordee|\d).*)?$|(?:ristournes?|rabais|escomptes?|discounts?|rebates?|gestes? commercia(?:l|ux))\b)|^(?:[a-z\d]+ ){1,2}(?:discounts?|rebates?)$/
/** Its codes, in a column of papers: they stand for nothing else. */
const CODES = /^(?:av|avo|crn|cn|pc|sc|kg)$/
/** Columns that say what sort of paper a line comes from. */
const PAPER =
  /^(?:type|piece|document|(?:type|nature|sorte) (?:de |du )?(?:piece|document|facture|mouvement|ecriture)|(?:document|invoice|doc) type|type (?:doc|document))$/

const isGivenBack = (word: string) => CREDIT.test(word) || DISCOUNT.test(word)

/**
 * Compiles what tells the credit notes and discounts among lines of costs whose amounts have no sign: by the paper, the label or
 * the nature that they name. Whether they are taken off is asked once; `counted`: what the amount of one, in hundredths, then
 * counts as.
 */
export function creditNotes(headers: readonly string[], read: ReadonlySet<number>, { asking }: ReadRules) {
  const paper = headers.findIndex((header) => PAPER.test(normaliseWords(header)))
  let rows = 0
  let isAdded: boolean | undefined
  const isCredit = (cells: readonly string[], texts: readonly (string | null)[]) =>
    (!read.has(paper) && CODES.test(normaliseWords(cells[paper] ?? ''))) ||
    [cells[paper] ?? null, ...texts].some((text) => text !== null && isGivenBack(normaliseWords(text)))
  const counted = (amount: number): number => {
    rows += 1
    if (isAdded === undefined) {
      const about = { topic: 'speech', of: 'credit', field: 'amount', column: headers[paper] ?? null } as const
      isAdded = asking.choose({ about, options: speeches.credit, guess: 'taken-off', count: () => rows }) === 'added'
    }
    return isAdded ? amount : -amount
  }
  return { isCredit, counted }
}
