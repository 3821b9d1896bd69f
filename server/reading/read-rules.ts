import type { PositivePenalty } from '../../shared/api/imports.ts'
import type { Scale } from '../../shared/kinds/satisfaction/answer.ts'
import type { TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import type { Asking } from './asking.ts'
import type { Format } from './formats/format.ts'
import type { Finding } from './issues.ts'
import type { NoticeCode } from './notices.ts'
import type { RowFacts } from './row-facts.ts'
import type { AmountRules } from './values/amount.ts'
import type { DateRules } from './values/date.ts'
import type { Learnt } from './values/learnt.ts'
import type { PenaltyVotes } from './values/penalty-votes.ts'
import type { SignVotes } from './values/sign-votes.ts'
import type { ScoreVotes } from './values/score-votes.ts'

/** How the cells of a file are read: by its format, and by what holds for all of its dates, amounts and scores. */
export type ReadRules = DateRules &
  AmountRules & {
    readonly format: Format
    /** The scale that the person chose; null = the file's. */
    readonly chosenScale: Scale | null
    /** Where nothing says it. */
    readonly tentativeScale: Scale
    readonly scores: ScoreVotes
    /** What the person said of penalties of a positive amount; null = nothing. */
    readonly positivePenalty: PositivePenalty | null
    readonly penalties: PenaltyVotes
    readonly signs: SignVotes
    readonly learnt: Learnt
    /** Costs are meant with the other sign. */
    readonly isReversed: boolean
    /** The contract's currency, by its code, where it is known. */
    readonly currency?: string | undefined
    /** What stands above the table. */
    readonly titles: readonly string[]
    /** What the file is called; '' where nobody says. */
    readonly fileName: string
    /** Of a log of incidents, the columns that name what is watched; null where rows are no events. */
    readonly monitors: readonly number[] | null
    /** Which types of tickets are asked. */
    readonly types: AskedTypes | null
    /** Where what only a person can tell is asked. */
    readonly asking: Asking
  }

/** What a contract tells of the types of its tickets. */
export type AskedTypes = {
  /** What a ticket is, as the contract has it told. */
  readonly classOf: (ticket: Pick<Ticket, 'type' | 'category'>) => TicketClass
  /** Whether the contract's tickets had this type before: it tells nothing, and nobody minded. */
  readonly isKnown: (type: string) => boolean
  /** Whether types told anything of its tickets before. */
  readonly toldBefore: boolean
}

/** A row of the table that rightly counts nowhere, as an announced maintenance: it is left out and told, and is not rejected. */
export type LeftOut = { readonly kind: 'left-out'; readonly why: NoticeCode }

/** Reads a row's cells; adds what is wrong to `findings`. Null where the row is rejected. */
export type RowReader = (cells: readonly string[], findings: Finding[]) => RowFacts | LeftOut | null
