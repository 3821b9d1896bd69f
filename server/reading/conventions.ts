import type { DateOrder, DecimalMark, PositivePenalty } from '../../shared/api/imports.ts'
import type { Scale } from '../../shared/kinds/satisfaction/answer.ts'
import type { Convention } from '../../shared/api/questions.ts'
import type { Asking } from './asking.ts'
import { orderBeside, type BesideDates } from './order-beside.ts'
import { AmountVotes } from './values/amount-votes.ts'
import { DateVotes } from './values/date-order.ts'
import { isDoubt, type Doubt } from './values/doubt.ts'
import { PenaltyVotes } from './values/penalty-votes.ts'
import { SignVotes } from './values/sign-votes.ts'
import { ScoreVotes } from './values/score-votes.ts'

/** What holds for every cell of a file though hardly one says it alone. null: no cell depends on it. */
export type Conventions = {
  readonly dateOrder: DateOrder | null
  readonly decimalMark: DecimalMark | null
  readonly scale: Scale | null
  readonly positivePenalty: PositivePenalty | null
}

/** Conventions that the person chose. */
export type ChosenConventions = {
  readonly dateOrder?: DateOrder | undefined
  readonly decimalMark?: DecimalMark | undefined
  readonly scale?: Scale | undefined
  readonly positivePenalty?: PositivePenalty | undefined
}

/** What holds for a pass over the rows, until they say otherwise. */
export type Tentative = {
  readonly order: DateOrder
  readonly decimalMark: DecimalMark
  readonly scale: Scale
  readonly positivePenalty: PositivePenalty | null
  readonly isReversed: boolean
}

/** Conventions as they are said, and as the cells are read: by a guess where somebody is still to say. */
export type Decided = { readonly told: Conventions; readonly read: Conventions }

const NOTHING: Conventions = { dateOrder: null, decimalMark: null, scale: null, positivePenalty: null }
/** What is known of a file whose dates are plainly month first, before its end is read. */
export const MONTH_FIRST: Decided = { told: NOTHING, read: { ...NOTHING, dateOrder: 'mdy' } }

/** Gathers what the cells of a file say of its conventions. `votes`: those of its dates. */
export class ConventionVotes {
  readonly votes = new DateVotes()
  readonly amounts = new AmountVotes()
  readonly scores = new ScoreVotes()
  readonly penalties = new PenaltyVotes()
  readonly signs = new SignVotes()

  /** The conventions of the whole file; what neither it, nor what stands `beside` its dates, nor the person tells is asked. */
  decide(chosen: ChosenConventions, asking: Asking, beside: BesideDates): Decided {
    const penalty = this.penalties.decide()
    const order = chosen.dateOrder ?? this.votes.decide()
    const isSaid = !isDoubt(order) || asking.knows({ topic: 'convention', of: 'dateOrder', example: order.example })
    const decided = {
      dateOrder: settle('dateOrder', (isSaid ? null : orderBeside(this.votes, beside)) ?? order, asking),
      decimalMark: settle('decimalMark', chosen.decimalMark ?? this.amounts.decide(), asking),
      scale: settle('scale', chosen.scale ?? this.scores.decide(), asking),
      positivePenalty: settle('positivePenalty', penalty && (chosen.positivePenalty ?? penalty), asking),
    }
    const of = <Way extends keyof Decided>(way: Way) => ({
      dateOrder: decided.dateOrder[way],
      decimalMark: decided.decimalMark[way],
      scale: decided.scale[way],
      positivePenalty: decided.positivePenalty[way],
    })
    return { told: of('told'), read: of('read') }
  }
}

/** What holds, and how the cells are read; a doubt is asked. */
function settle<Value extends string | number>(
  of: Convention,
  found: Value | Doubt<Value> | null,
  asking: Asking,
): { readonly told: Value | null; readonly read: Value | null } {
  if (!isDoubt(found)) return { told: found, read: found }
  const { example, guess, count } = found
  const options = found.options.map(({ means: _means, ...option }) => option)
  const answer = asking.choose({ about: { topic: 'convention', of, example }, options, guess: String(guess), count })
  const said = found.options.find(({ value }) => value === answer)?.means ?? null
  return { told: said, read: said ?? guess }
}
