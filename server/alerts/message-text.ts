import { explain } from '../../shared/alerts/explain.ts'
import { figureText, ofMonthText } from '../../shared/alerts/figures-text.ts'
import { alike, kpiWords } from '../../shared/words/on-screen.ts'
import { fill } from '../../shared/words/fill.ts'
import { monthRun } from '../../shared/words/months.ts'
import { spoken, type Language } from '../../shared/words/language.ts'
import { targetOnSide } from '../../shared/decimals.ts'
import { kpiDefinition } from '../../shared/kpi/index.ts'
import type { Message, ToldKpi } from '../../shared/alerts/message.ts'
import type { MessageText } from '../mail/mail-body.ts'
import { said } from '../words.ts'

/** A message tells of so many alerts: Teams refuses a card of 28 kB. */
const MOST_ALERTS = 20

/** Puts a message in the recipient's language. `publicUrl`: where people reach this server, without a slash at its end. */
export function messageText(message: Message, language: Language, publicUrl: string | null): MessageText {
  return {
    title: `${title(message, language)} — ${message.contract.name}, ${message.contract.client}`,
    paragraphs: paragraphs(message, language),
    link: publicUrl === null ? null : { label: wordsIn(language).open, url: publicUrl + pathOf(message) },
  }
}

const wordsIn = (language: Language) => said(language).mails.alerts

function title({ what, month, alerts }: Message, language: Language): string {
  const words = wordsIn(language)
  if (what === 'test') return words.test
  if (what === 'digest') return fill(words.digest, { ofMonth: ofMonthText(language, month!) })
  const [first] = alerts
  const alert = alike(language).alerts.rules[first!.rule]
  return first!.event === 'worsened' ? fill(words.worsened, { alert }) : alert
}

function paragraphs({ what, alerts, kpis }: Message, language: Language): string[] {
  const words = wordsIn(language)
  const { colon } = spoken[language]
  if (what === 'test') return [words.tested]
  const told = alerts
    .slice(0, MOST_ALERTS)
    .map((alert) =>
      what === 'digest'
        ? `${alike(language).alerts.rules[alert.rule]}. ${explain(language, alert)}`
        : explain(language, alert),
    )
  const standings = kpis.map((kpi) => standing(kpi, language))
  const others = alerts.length - told.length
  if (others > 0) told.push(`${words.others}${colon}${others}`)
  return [...standings, ...(told.length > 0 ? told : [words.noAlert])]
}

/** “User satisfaction: 70%, missed, not proven (Apr–Jun 2026, on 2 of 3 months)”. */
function standing(told: ToldKpi, language: Language): string {
  const { kpi, unit, value, verdict, target = null, window, certain } = told
  const words = wordsIn(language)
  const { better } = kpiDefinition(kpi)
  const name = kpiWords(language)[kpi].told
  const beside = value === null || target === null ? null : targetOnSide(value, { target, better })
  const figure = value === null ? [] : [figureText(language, unit, value, beside)]
  const isOpen = certain === false && verdict !== 'no-data' && target !== null
  const parts = [...figure, words.verdict[verdict], ...(isOpen ? [words.unproven] : [])].join(', ')
  const months = value === null || !window ? '' : ` (${monthsText(window, language)})`
  return name.charAt(0).toUpperCase() + name.slice(1) + spoken[language].colon + parts + months
}

function monthsText({ from, to, months, covered }: NonNullable<ToldKpi['window']>, language: Language): string {
  const run = monthRun(language, { from, to })
  return covered === months || covered === 0 ? run : `${run}, ${fill(wordsIn(language).part, { covered, months })}`
}

/** The page that shows the facts behind the message. */
function pathOf({ what, contract, month, alerts }: Message): string {
  const root = `/contracts/${contract.id}`
  if (what === 'alert') return `${root}/alerts?alert=${alerts[0]!.id}`
  return month === null ? root : `${root}?month=${month}`
}
