import type { Penalty } from '../api/penalties.ts'
import { amountOf, penaltySums } from '../penalties/sums.ts'
import { penaltyAbout, penaltyMoney, penaltySteps, type PenaltyWords } from '../sentences/penalty-text.ts'
import { slideOf, type Slide, type SlideFacts } from './deck.ts'
import type { DeckMatter, Speaker } from './matter.ts'

/** Lines of the table beyond which the rest is counted. */
const MOST = 6

/** What the contract's rules propose, and where each proposal is in its life; none without any that is or was due. */
export function penaltySlide(
  { t, format }: Speaker,
  { detail, contract, committee }: DeckMatter,
  beside: string,
): Slide[] {
  const words = { t, format, currency: contract.currency }
  const due = detail.penalties.filter(({ state, today }) => state !== 'proposed' || today?.outcome === 'due')
  if (due.length === 0) return []
  const shown = due.slice(0, MOST)
  const rows = shown.map((one) => [
    aboutOf(words, one),
    monthsOf(words, one),
    amountText(words, one),
    stateText(words, one),
  ])
  const more = due.length - shown.length
  if (more > 0) rows.push([t('deck.penalties.others', { n: format.count(more) }, more), '', '', ''])
  const head = (['missed', 'months', 'amount', 'state'] as const).map((column) => t(`deck.penalties.head.${column}`))
  const facts = shown.map((one) => factsOf(one, committee.to))
  const listed = (all: readonly Penalty[], key: 'late' | 'moved') =>
    all.length === 0
      ? []
      : [
          t(`deck.penalties.${key}`, {
            list: all.map((one) => `${aboutOf(words, one)} (${monthsOf(words, one)})`).join(', '),
          }),
        ]
  const lead = penaltySums(due).map(({ state, amount }) =>
    t(`penalty.sums.${state}`, { amount: penaltyMoney(words, amount) }),
  )
  return [
    slideOf('penalties', t('deck.penalties.title'), beside, {
      lead: lead.length > 0 ? lead.join(' · ') : null,
      table: { head, rows, facts: more > 0 ? [...facts, null] : facts },
      sentences: [
        ...listed(
          due.filter(({ isCreditLate: isLate }) => isLate),
          'late',
        ),
        ...listed(
          due.filter(({ hasMoved }) => hasMoved),
          'moved',
        ),
        t('deck.penalties.proposals'),
      ],
      notes: shown.map((one) =>
        t('figure.named', { name: `${aboutOf(words, one)}, ${monthsOf(words, one)}`, value: stepsOf(words, one) }),
      ),
    }),
  ]
}

/** The very tickets that a penalty counts, or all facts of its window where it counts none. */
function factsOf(one: Penalty, last: string): SlideFacts {
  const { rule, late } = calculationOf(one)
  const { kpi, priority } = rule
  const window = { kpi, month: one.to <= last ? one.to : last, from: one.from }
  return { ...window, ...(late !== null && { late: true as const }), ...(priority !== null && { priority }) }
}

const calculationOf = ({ today, answered }: Penalty) => (answered?.calculation ?? today)!
const aboutOf = (words: PenaltyWords, one: Penalty) => penaltyAbout(words, calculationOf(one))
const stepsOf = (words: PenaltyWords, one: Penalty) => penaltySteps(words, calculationOf(one)).join(' · ')

/** Its window, kept on one line: a column of a table gets narrow. */
const monthsOf = ({ format }: PenaltyWords, one: Penalty) => format.run(one).replaceAll(' ', '\u00A0')

/** What was answered, or is proposed: of what is agreed, all of it and not what is left. */
function amountText(words: PenaltyWords, one: Penalty): string {
  return penaltyMoney(words, one.state === 'agreed' ? calculationOf(one).amount : amountOf(one))
}

/** Where it is in its life, of what is credited in part how much is left, and what was said of it. */
function stateText(words: PenaltyWords, { state, owed, credits, answered }: Penalty): string {
  const { t } = words
  const isPart = state === 'agreed' && credits.length > 0
  const name = t(`penalty.states.${state}`)
  const text = isPart ? t('deck.penalties.left', { state: name, amount: penaltyMoney(words, owed) }) : name
  const said = answered?.text ?? null
  return said === null ? text : t('figure.named', { name: text, value: said })
}
