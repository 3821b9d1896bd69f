import { targetOnSide } from '../decimals.ts'
import type { Alert } from '../api/alerts.ts'
import { kpiDefinition } from '../kpi/index.ts'
import type { DueVerdict } from '../kpi/target.ts'
import { alike, kpiWords } from '../words/on-screen.ts'
import { fill } from '../words/fill.ts'
import { dayName, monthRun, monthRunTold, shiftMonth } from '../words/months.ts'
import { money } from '../words/numbers.ts'
import { spoken, type Language } from '../words/language.ts'
import { figureText, growthText, monthText, ofMonthText, pointsText } from './figures-text.ts'

/** An alert, as far as its sentences need it. */
export type Explained = Pick<Alert, 'rule' | 'kpi' | 'month' | 'figures'>

/**
 * What an alert says, in two sentences that a director understands: what is seen against what would be expected and since
 * when, then how sure it is and what moved it. The second is shorter where nothing more is known.
 */
export function explain(language: Language, alert: Explained): string {
  return [...sentences(language, alert), movers(language, alert)].filter(Boolean).join(' ')
}

/** The first of the sentences alone: what is seen against what would be expected, and since when. */
export function explainInOne(language: Language, alert: Explained): string {
  return sentences(language, alert)[0]
}

function sentences(language: Language, alert: Explained): readonly [seen: string, sure: string] {
  const { seen, more, sure } = alike(language).alerts
  const told = tell(language, alert)
  const { rule } = alert
  const second = rule in more ? more[rule as keyof typeof more] : sure[sureness(alert)]
  return [fill(seen[seenIn(alert)], told), fill(second, told)]
}

/** Which sentence says what is seen: some rules have two. */
function seenIn({ rule, figures: { unit, since, decision, seen, expected } }: Explained) {
  if (rule === 'security' && unit === 'count') return 'security-counted'
  if (rule === 'security' && seen === 0) return 'security-level'
  if (rule === 'watch' && expected === null) return 'watch-alone'
  if (rule === 'target-missed' && since !== null) return 'target-missed-since'
  if (rule === 'decision-due' && decision?.isLate) return 'decision-late'
  return rule
}

/** Whether an alert is about a figure that moved: it is written as it stands, from what to what. */
const isMove = ({ rule }: Pick<Explained, 'rule'>) => rule === 'restated' || rule === 'closed-moved'

/** Months of a quarter. */
const QUARTER = 3

/** The quarter that an alert is about, with its months: “Q6 · Aug–Oct 2026”. */
function quarterText(language: Language, { decision, quarter, since }: Explained['figures']): string {
  const [name, to] = decision ? [decision.quarter, decision.quarterEnd] : [quarter, since]
  if (name === undefined) return ''
  // An alert of an earlier release may not tell when its quarter was.
  if (!to) return name
  const months = monthRun(language, { from: shiftMonth(to, 1 - QUARTER), to })
  return fill(alike(language).alerts.quarter, { n: name.slice(1), months })
}

const otherOf: Readonly<Record<DueVerdict, DueVerdict>> = { met: 'missed', missed: 'met' }

/**
 * Every value an alert may tell, as text; what it does not hold is an empty text and stands in none of its sentences. `run`:
 * “From April to June 2026”, or the one month; `verdictBefore`: “ (target met)”, where the verdict turned.
 */
function tell(language: Language, alert: Explained) {
  const { kpi, month, figures } = alert
  const { unit, expected, seen, projected, since, slope, dueMonth, file, turnedTo, decision, penalty } = figures
  const words = alike(language).alerts
  const eitherWay = kpi !== null && !isMove(alert) && kpiDefinition(kpi).better === 'near-zero'
  const better = eitherWay ? 'near-zero' : 'up'
  const text = (value: number | null, other: number | null) => {
    if (value === null) return words.unknown
    return figureText(language, unit, value, other === null ? null : targetOnSide(value, { target: other, better }))
  }
  const growth = (value: number | undefined) => (value === undefined ? '–' : growthText(language, value))
  const name = kpi ? kpiWords(language)[kpi].told : ''
  const subject = kpi ? kpiWords(language)[kpi].subject : ''
  return {
    seen: text(seen, expected),
    expected: eitherWay
      ? text(expected, seen === null ? null : Math.abs(seen)).replace('+', '±')
      : text(expected, seen),
    projected: text(projected, expected),
    since: monthText(language, since ?? month),
    run: runText(language, since ?? month, month),
    month: monthText(language, month),
    ofMonth: ofMonthText(language, month),
    slope: growth(slope?.value),
    low: growth(slope?.low),
    high: growth(slope?.high),
    kpi: name,
    Kpi: capital(name),
    due: dueMonth === null ? '' : `M${dueMonth}`,
    file: file ? words.files[file] : '',
    quarter: quarterText(language, figures),
    decision: decision?.text ?? '',
    owner: decision?.owner ?? words.nobody,
    amount: penalty ? money(language, penalty.currency, penalty.amount, true) : '',
    of: penalty?.priority ? fill(words.priority, { kpi: subject, priority: penalty.priority }) : subject,
    window: penalty ? monthsText(language, penalty.from, penalty.to) : '',
    agreedOn: penalty ? dayName(language, penalty.agreedOn) : '',
    dueOn: decision ? dayName(language, decision.dueOn) : '',
    verdictBefore: turnedTo ? ` (${words.due[otherOf[turnedTo]]})` : '',
    verdictNow: turnedTo ? ` (${words.due[turnedTo]})` : '',
  }
}

/** “April to June 2026”, “d’avril à juin 2026”, or the one month, inside a sentence. */
function monthsText(language: Language, from: string, to: string): string {
  const run = monthRunTold(language, { from, to })
  return from === to ? run : fill(alike(language).alerts.months, { run, ofRun: spoken[language].ofMonth(run) })
}

function runText(language: Language, from: string, to: string): string {
  const words = alike(language).alerts
  const run = monthRunTold(language, { from, to })
  return capital(fill(from === to ? words.in : words.from, { run, ofRun: spoken[language].ofMonth(run) }))
}

/** A figure without an interval is counted: chance has no part in it. What is still to come is not counted yet. */
function sureness({ rule, figures: { certain, interval } }: Explained): 'counted' | 'certain' | 'unsure' {
  if (!certain) return 'unsure'
  return interval === null && rule !== 'target-out-of-reach' ? 'counted' : 'certain'
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Alerts that no group of facts moved. */
const unmoved: ReadonlySet<Explained['rule']> = new Set(['backlog', 'decision-due', 'credit-missing'])

/** The groups that moved it most, where they are known: of the KPI itself, hence not of a restatement or of old tickets. */
function movers(language: Language, { rule, figures }: Explained): string {
  if (isMove({ rule }) || unmoved.has(rule)) return ''
  const named = figures.movedBy.flatMap(({ by, label, contribution }) =>
    label === null ? [] : [`${groupName(language, by, label)} (${signed(language, figures.unit, contribution)})`],
  )
  return named.length === 0 ? '' : fill(alike(language).alerts.mostly, { names: named.join(', ') })
}

/** A group as its file writes it; natures of cost are words of ours. */
function groupName(language: Language, by: string, label: string): string {
  const names: Readonly<Record<string, string>> = alike(language).alerts.natures
  return by === 'nature' && Object.hasOwn(names, label) ? names[label]! : label
}

/** A contribution with its sign; of a rate or a change, in points. */
function signed(language: Language, unit: Explained['figures']['unit'], value: number): string {
  const text = unit === 'ratio' || unit === 'change' ? pointsText(language, value) : figureText(language, unit, value)
  return value > 0 && !text.startsWith('+') ? `+${text}` : text
}
