import { speeches } from '../../shared/api/questions.ts'
import type { Asking } from './asking.ts'
import type { ConventionVotes } from './conventions.ts'
import type { RowCounts } from './read-rows.ts'
import {
  holdsTax,
  holdsTaxOfAll,
  saysTax,
  saysUnit,
  taxRateOf,
  unitInTitles,
  unitOfMoney,
  type AmountSpeech,
  type MoneyUnit,
} from './values/amount-speech.ts'

/** A column of amounts, and what stands above its table. */
type Amounts = {
  readonly header: string
  readonly titles: readonly string[]
  /** Whether a column beside tells the VAT that they hold. */
  readonly isTaxBeside?: boolean
}

/**
 * What only a person can tell of the amounts of a file, and what was answered; `count`: rows that it concerns. What the header leaves
 * open, a title above the table may say.
 */
export function askAmounts(
  asking: Asking,
  { header, titles, isTaxBeside = false }: Amounts,
  count: number,
): AmountSpeech {
  const ask = (of: 'money' | 'tax', options: readonly string[], guess: string) =>
    asking.choose({ about: { topic: 'speech', of, field: 'amount', column: header }, options, guess, count })
  const unit = saysUnit(header) ? unitOfMoney(header) : unitInTitles(titles)
  return {
    counts: unit === 'units' ? unit : ((ask('money', ['units', unit], unit) ?? 'units') as MoneyUnit),
    taxRate: holdTax({ header, titles }) && !isTaxBeside ? taxRateOf(ask('tax', speeches.tax, 'included-20')) : 0,
  }
}

/** Whether amounts hold tax, as their header says or, where that says nothing of it, a title above the table. */
export function holdTax({ header, titles }: Pick<Amounts, 'header' | 'titles'>): boolean {
  return holdsTax(header) || (!saysTax(header) && titles.some(holdsTaxOfAll))
}

/** Asks once all rows are read: whether costs are meant with the other sign, null while nobody has said. */
export function askCosts(
  asking: Asking,
  amounts: Amounts,
  { counts, votes }: { readonly counts: RowCounts; readonly votes: ConventionVotes },
): boolean | null {
  askAmounts(asking, amounts, counts.accepted)
  const { belowNothing } = votes.signs
  return belowNothing > 0 && askSign(asking, amounts.header, belowNothing)
}

function askSign(asking: Asking, header: string, count: number): boolean | null {
  const about = { topic: 'speech', of: 'sign', field: 'amount', column: header } as const
  const answer = asking.choose({ about, options: ['as-written', 'reversed'], guess: 'reversed', count })
  return answer === null ? null : answer === 'reversed'
}
