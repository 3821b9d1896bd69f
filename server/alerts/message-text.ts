import { explain } from '../../shared/alerts/explain.ts'
import { figureText, monthText, ofMonthText, type Language } from '../../shared/alerts/figures-text.ts'
import { ruleNames } from '../../shared/alerts/names.ts'
import { targetOnSide } from '../../shared/decimals.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { Message, ToldKpi } from '../../shared/alerts/message.ts'
import type { MessageText } from '../mail/mail-body.ts'

/** A message tells of so many alerts: Teams refuses a card of 28 kB. */
const MOST_ALERTS = 20

const words = {
  fr: {
    test: 'Message d’essai',
    tested: 'Ce canal fonctionne : les alertes du contrat arriveront ici.',
    digest: 'Le mois ',
    worsened: 'Aggravation : ',
    noAlert: 'Aucune alerte n’est ouverte.',
    others: 'Autres alertes ouvertes',
    open: 'Voir dans Vigie',
    verdict: {
      met: 'atteint',
      missed: 'manqué',
      'on-path': 'sur la trajectoire',
      behind: 'en retard',
      'no-data': 'sans verdict',
    },
    unproven: 'non prouvé',
    part: (covered: number, months: number) => `sur ${covered} des ${months} mois`,
    colon: '\u202F: ',
  },
  en: {
    test: 'Test message',
    tested: 'This channel works: the alerts of the contract will arrive here.',
    digest: 'The month of ',
    worsened: 'Worse: ',
    noAlert: 'No alert is open.',
    others: 'Other open alerts',
    open: 'See it in Vigie',
    verdict: { met: 'met', missed: 'missed', 'on-path': 'on path', behind: 'behind', 'no-data': 'no verdict' },
    unproven: 'not proven',
    part: (covered: number, months: number) => `on ${covered} of ${months} months`,
    colon: ': ',
  },
} as const

/** Puts a message in the recipient's language. `publicUrl`: where people reach this server, without a slash at its end. */
export function messageText(message: Message, language: Language, publicUrl: string | null): MessageText {
  const said = words[language]
  return {
    title: `${title(message, language)} — ${message.contract.name}, ${message.contract.client}`,
    paragraphs: paragraphs(message, language),
    link: publicUrl === null ? null : { label: said.open, url: publicUrl + pathOf(message) },
  }
}

function title({ what, month, alerts }: Message, language: Language): string {
  const said = words[language]
  if (what === 'test') return said.test
  if (what === 'digest') return said.digest + ofMonthText(language, month!)
  const [alert] = alerts
  return (alert!.event === 'worsened' ? said.worsened : '') + ruleNames[alert!.rule][language]
}

function paragraphs({ what, alerts, kpis }: Message, language: Language): string[] {
  const said = words[language]
  if (what === 'test') return [said.tested]
  const told = alerts
    .slice(0, MOST_ALERTS)
    .map((alert) =>
      what === 'digest'
        ? ruleNames[alert.rule][language] + said.colon + explain(language, alert)
        : explain(language, alert),
    )
  const standings = kpis.map((kpi) => standing(kpi, language))
  const others = alerts.length - told.length
  if (others > 0) told.push(`${said.others}${said.colon}${others}`)
  return [...standings, ...(told.length > 0 ? told : [said.noAlert])]
}

/** “User satisfaction: 70%, missed, not proven (April 2026 – June 2026, on 2 of 3 months)”. */
function standing(told: ToldKpi, language: Language): string {
  const { kpi, unit, value, verdict, target = null, window, certain } = told
  const said = words[language]
  const { better, words: texts } = kpiDefinition(kpi)
  const name = texts[language].told
  const beside = value === null || target === null ? null : targetOnSide(value, { target, better })
  const figure = value === null ? [] : [figureText(language, unit, value, beside)]
  const isOpen = certain === false && verdict !== 'no-data' && target !== null
  const parts = [...figure, said.verdict[verdict], ...(isOpen ? [said.unproven] : [])].join(', ')
  const months = value === null || !window ? '' : ` (${monthsText(window, language)})`
  return name.charAt(0).toUpperCase() + name.slice(1) + said.colon + parts + months
}

function monthsText({ from, to, months, covered }: NonNullable<ToldKpi['window']>, language: Language): string {
  const run = from === to ? monthText(language, to) : `${monthText(language, from)} – ${monthText(language, to)}`
  return covered === months || covered === 0 ? run : `${run}, ${words[language].part(covered, months)}`
}

/** The page that shows the facts behind the message. */
function pathOf({ what, contract, month, alerts }: Message): string {
  const root = `/contracts/${contract.id}`
  if (what === 'alert') return `${root}/alerts?alert=${alerts[0]!.id}`
  return month === null ? root : `${root}?month=${month}`
}
