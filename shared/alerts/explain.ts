import { targetOnSide } from '../decimals.ts'
import type { Alert } from '../api/alerts.ts'
import type { CostNature } from '../kinds/costs/cost.ts'
import { figureText, growthText, monthText, ofMonthText, pointsText, type Language } from './figures-text.ts'
import { kpiDefinition } from '../kpi/index.ts'
import type { DueVerdict } from '../kpi/target.ts'
import { dueNames, fileNames, natureNames } from './names.ts'

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

const sentences = (language: Language, alert: Explained): Sentences =>
  language === 'fr' ? inFrench(alert) : inEnglish(alert)

type Sentences = readonly [seen: string, sure: string]

type Told = {
  readonly seen: string
  readonly expected: string
  readonly projected: string
  readonly since: string
  /** “From April 2026 to June 2026”, or the one month. */
  readonly run: string
  readonly ofSince: string
  readonly month: string
  readonly ofMonth: string
  readonly slope: string
  readonly low: string
  readonly high: string
  readonly kpi: string
  readonly due: string
  readonly file: string
  /** “ (target met)”, where the verdict turned. */
  readonly verdictBefore: string
  readonly verdictNow: string
}

const unknown = { en: 'unknown', fr: 'sans valeur' } as const

const otherOf: Readonly<Record<DueVerdict, DueVerdict>> = { met: 'missed', missed: 'met' }

/** Every value an alert may tell, as text; what it does not hold is an empty text and stands in none of its sentences. */
function tell(language: Language, alert: Explained): Told {
  const { kpi, month, figures } = alert
  const { unit, expected, seen, projected, since, slope, dueMonth, file, turnedTo } = figures
  const eitherWay = kpi !== null && alert.rule !== 'restated' && kpiDefinition(kpi).better === 'near-zero'
  const better = eitherWay ? 'near-zero' : 'up'
  const text = (value: number | null, other: number | null) => {
    if (value === null) return unknown[language]
    return figureText(language, unit, value, other === null ? null : targetOnSide(value, { target: other, better }))
  }
  const growth = (value: number | undefined) => (value === undefined ? '–' : growthText(language, value))
  return {
    seen: text(seen, expected),
    expected: eitherWay
      ? text(expected, seen === null ? null : Math.abs(seen)).replace('+', '±')
      : text(expected, seen),
    projected: text(projected, expected),
    since: monthText(language, since ?? month),
    ofSince: ofMonthText(language, since ?? month),
    run: runText(language, since ?? month, month),
    month: monthText(language, month),
    ofMonth: ofMonthText(language, month),
    slope: growth(slope?.value),
    low: growth(slope?.low),
    high: growth(slope?.high),
    kpi: kpi ? kpiDefinition(kpi).words[language].told : '',
    due: dueMonth === null ? '' : `M${dueMonth}`,
    file: file ? fileNames[file][language] : '',
    verdictBefore: turnedTo ? ` (${dueNames[otherOf[turnedTo]][language]})` : '',
    verdictNow: turnedTo ? ` (${dueNames[turnedTo][language]})` : '',
  }
}

function runText(language: Language, since: string, month: string): string {
  const [from, to] = [monthText(language, since), monthText(language, month)]
  if (since === month) return language === 'fr' ? `En ${to}` : `In ${to}`
  return language === 'fr' ? `${capital(ofMonthText(language, since))} à ${to}` : `From ${from} to ${to}`
}

/** A figure without an interval is counted: chance has no part in it. */
function sureness({ figures: { certain, interval } }: Explained): 'counted' | 'certain' | 'unsure' {
  if (!certain) return 'unsure'
  return interval === null ? 'counted' : 'certain'
}

function inEnglish(alert: Explained): Sentences {
  const told = tell('en', alert)
  const sure = {
    counted: 'This is counted, not sampled.',
    certain: 'This is beyond chance.',
    unsure: 'This is not proven: few facts, a value close to the target, or months without a file.',
  }[sureness(alert)]
  switch (alert.rule) {
    case 'drift':
      return [
        `Tickets of the same kind have taken longer since ${told.since}: ${told.seen} in ${told.month} where ${told.expected} would be expected, whether or not the SLA is met.`,
        `The rise is ${told.slope} a month (between ${told.low} and ${told.high}), more than chance allows; at this pace the delay reaches ${told.projected} in six months.`,
      ]
    case 'watch':
      return [
        `Tickets of the same kind may be taking longer since ${told.since}: ${told.seen} in ${told.month} where ${told.expected} would be expected.`,
        `The rise, ${told.slope} a month (between ${told.low} and ${told.high}), is not yet beyond chance.`,
      ]
    case 'backlog':
      return [
        `${told.seen} tickets were open for more than 30 days at the end of ${told.month}, where ${told.expected} would be expected; they have piled up since ${told.since}.`,
        'Mean delays look stable because tickets that are still open are not in them.',
      ]
    case 'budget':
      return [
        `${told.run} the cost stands ${told.seen} from its forecast, beyond the ${told.expected} agreed for the first months.`,
        'Sizing or scope was wrong at the start: the bridge tells out-of-scope work from volume and price.',
      ]
    case 'security':
      if (alert.figures.unit === 'count')
        return [`${told.run}, security incidents came where there was none before the contract: ${told.seen}.`, sure]
      return [`${told.run}, security incidents stand at ${told.seen} against the baseline: they do not fall.`, sure]
    case 'target-missed':
      return [
        alert.figures.since === null
          ? `At ${told.due}, ${told.kpi} is ${told.seen} for a target of ${told.expected}.`
          : `${told.run}, ${told.kpi} is ${told.seen} for a target of ${told.expected}, due since ${told.due}.`,
        sure,
      ]
    case 'target-out-of-reach':
      return [
        `At the pace of the last months, ${told.kpi} will be ${told.projected} at ${told.due}, for a target of ${told.expected}. ${told.run} it is ${told.seen}.`,
        sure,
      ]
    case 'file-missing':
      return [
        `The ${told.file} file of ${told.month} has not come.`,
        'The figures that rest on it stay empty until it is imported.',
      ]
    case 'restated':
      return [
        `${capital(told.kpi)} of ${told.since} was ${told.expected}${told.verdictBefore} and is now ${told.seen}${told.verdictNow}.`,
        'The ledger says what moved it, and which other months moved.',
      ]
  }
}

function inFrench(alert: Explained): Sentences {
  const told = tell('fr', alert)
  const sure = {
    counted: 'Ce chiffre est compté, non échantillonné.',
    certain: 'Le hasard ne suffit pas à l’expliquer.',
    unsure: 'Ce n’est pas prouvé : peu de données, une valeur proche de l’objectif, ou des mois sans fichier.',
  }[sureness(alert)]
  switch (alert.rule) {
    case 'drift':
      return [
        `À nature égale, les tickets prennent plus de temps depuis ${told.since} : ${told.seen} en ${told.month} là où l’on attendrait ${told.expected}, que le SLA soit tenu ou non.`,
        `La hausse est de ${told.slope} par mois (entre ${told.low} et ${told.high}), plus que ne le permet le hasard ; à ce rythme, le délai atteindra ${told.projected} dans six mois.`,
      ]
    case 'watch':
      return [
        `À nature égale, les tickets prennent peut-être plus de temps depuis ${told.since} : ${told.seen} en ${told.month} là où l’on attendrait ${told.expected}.`,
        `La hausse, ${told.slope} par mois (entre ${told.low} et ${told.high}), ne dépasse pas encore ce que permet le hasard.`,
      ]
    case 'backlog':
      return [
        `À la fin ${told.ofMonth}, ${told.seen} tickets étaient ouverts depuis plus de 30 jours, là où l’on en attendrait ${told.expected} ; ils s’accumulent depuis ${told.since}.`,
        'Le délai moyen semble stable parce que les tickets encore ouverts n’y comptent pas.',
      ]
    case 'budget':
      return [
        `${told.run}, le coût s’écarte de ${told.seen} de la prévision, au-delà des ${told.expected} convenus pour les premiers mois.`,
        'Le dimensionnement ou le périmètre de départ était inexact : le pont distingue le hors périmètre, le volume et le prix.',
      ]
    case 'security':
      if (alert.figures.unit === 'count')
        return [
          `${told.run}, des incidents de sécurité sont survenus là où il n’y en avait aucun avant le contrat : ${told.seen}.`,
          sure,
        ]
      return [
        `${told.run}, les incidents de sécurité sont à ${told.seen} par rapport à la référence : ils ne baissent pas.`,
        sure,
      ]
    case 'target-missed':
      return [
        alert.figures.since === null
          ? `À ${told.due}, ${told.kpi} est de ${told.seen} pour un objectif de ${told.expected}.`
          : `${told.run}, ${told.kpi} est de ${told.seen} pour un objectif de ${told.expected}, attendu depuis ${told.due}.`,
        sure,
      ]
    case 'target-out-of-reach':
      return [
        `Au rythme des derniers mois, ${told.kpi} sera de ${told.projected} à ${told.due}, pour un objectif de ${told.expected}. ${told.run}, la valeur est de ${told.seen}.`,
        sure,
      ]
    case 'file-missing':
      return [
        `Le fichier ${told.file} ${told.ofMonth} n’est pas arrivé.`,
        'Les chiffres qui en dépendent restent vides jusqu’à son import.',
      ]
    case 'restated':
      return [
        `${capital(told.kpi)} en ${told.since} : ${told.expected}${told.verdictBefore} auparavant, ${told.seen}${told.verdictNow} à présent.`,
        'Le registre dit ce qui l’a fait changer, et quels autres mois ont changé.',
      ]
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The groups that moved it most, where they are known: of the KPI itself, hence not of a restatement or of old tickets. */
function movers(language: Language, { rule, figures }: Explained): string {
  if (rule === 'restated' || rule === 'backlog') return ''
  const named = figures.movedBy.flatMap(({ by, label, contribution }) =>
    label === null ? [] : [`${groupName(language, by, label)} (${signed(language, figures.unit, contribution)})`],
  )
  if (named.length === 0) return ''
  return language === 'fr' ? `Surtout : ${named.join(', ')}.` : `Mostly: ${named.join(', ')}.`
}

/** A group as its file writes it; natures of cost are words of ours. */
function groupName(language: Language, by: string, label: string): string {
  return by === 'nature' && Object.hasOwn(natureNames, label) ? natureNames[label as CostNature][language] : label
}

/** A contribution with its sign; of a rate or a change, in points. */
function signed(language: Language, unit: Explained['figures']['unit'], value: number): string {
  const text = unit === 'ratio' || unit === 'change' ? pointsText(language, value) : figureText(language, unit, value)
  return value > 0 && !text.startsWith('+') ? `+${text}` : text
}
