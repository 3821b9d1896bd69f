import { explain } from '../../shared/alerts/explain.ts'
import { figureText, ofMonthText, type Language } from '../../shared/alerts/figures-text.ts'
import { ruleNames } from '../../shared/alerts/names.ts'
import { targetOnSide } from '../../shared/decimals.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { Message } from '../../shared/alerts/message.ts'
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
      met: 'tenu',
      missed: 'manqué',
      'on-path': 'en bonne voie',
      behind: 'en retard',
      'no-data': 'sans donnée',
    },
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
    verdict: { met: 'met', missed: 'missed', 'on-path': 'on path', behind: 'behind', 'no-data': 'no data' },
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
  const standings = kpis.map(({ kpi, unit, value, verdict, target = null }) => {
    const { better, words: texts } = kpiDefinition(kpi)
    const name = texts[language].told
    const beside = value === null || target === null ? null : targetOnSide(value, { target, better })
    const figure = value === null ? '' : `${figureText(language, unit, value, beside)}, `
    return name.charAt(0).toUpperCase() + name.slice(1) + said.colon + figure + said.verdict[verdict]
  })
  const others = alerts.length - told.length
  if (others > 0) told.push(`${said.others}${said.colon}${others}`)
  return [...standings, ...(told.length > 0 ? told : [said.noAlert])]
}

/** The page that shows the facts behind the message. */
function pathOf({ what, contract, month, alerts }: Message): string {
  const root = `/contracts/${contract.id}`
  if (what === 'alert') return `${root}/alerts?alert=${alerts[0]!.id}`
  return month === null ? root : `${root}?month=${month}`
}
