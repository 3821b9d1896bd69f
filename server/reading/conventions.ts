import type { DateOrder, DecimalMark, PositivePenalty } from '../../shared/api/imports.ts'
import type { Scale } from '../../shared/kinds/satisfaction/answer.ts'
import { AmountVotes } from './values/amount-votes.ts'
import { DateVotes } from './values/date-order.ts'
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

/** What is known of a file whose dates are plainly month first, before its end is read. */
export const MONTH_FIRST: Conventions = { dateOrder: 'mdy', decimalMark: null, scale: null, positivePenalty: null }

/** Gathers what the cells of a file say of its conventions. `votes`: those of its dates. */
export class ConventionVotes {
  readonly votes = new DateVotes()
  readonly amounts = new AmountVotes()
  readonly scores = new ScoreVotes()
  readonly penalties = new PenaltyVotes()
  readonly signs = new SignVotes()

  /** The conventions of the whole file; what the person chose is not asked again. Refuses a file that does not tell. */
  decide(chosen: ChosenConventions): Conventions {
    return {
      dateOrder: chosen.dateOrder ?? this.votes.decide(),
      decimalMark: chosen.decimalMark ?? this.amounts.decide(),
      scale: chosen.scale ?? this.scores.decide(),
      positivePenalty: this.penalties.decide(chosen.positivePenalty),
    }
  }
}
