import type { ChangeSince } from '../api/changes.ts'
import type { Decision } from '../api/decisions.ts'
import type { Penalty } from '../api/penalties.ts'
import type { KpiResult, Scorecard } from '../api/kpis.ts'
import type { Verdict } from '../kpi/target.ts'
import { amountOf } from '../penalties/sums.ts'
import { against } from '../sentences/against.ts'
import { capital } from '../sentences/capital.ts'
import { changeLine } from '../sentences/change-words.ts'
import { ownerText, stateText } from '../sentences/decision-words.ts'
import { exceptions } from '../sentences/exceptions.ts'
import { headline } from '../sentences/headline.ts'
import { movedText } from '../sentences/moved-text.ts'
import { penaltyAbout, penaltyMoney, penaltySteps } from '../sentences/penalty-text.ts'
import { targetCell } from '../sentences/target-words.ts'
import { unprovenText } from '../sentences/unproven-words.ts'
import { verdictText } from '../sentences/verdict-text.ts'
import { windowText } from '../sentences/window-words.ts'
import type { Language } from '../words/language.ts'
import { shiftMonth } from '../words/months.ts'
import type { Speaker } from './matter.ts'

type Line = { readonly verdict: Verdict | null; readonly strong: string; readonly text: string }
type Section = { readonly title: string; readonly lines: readonly Line[] }

/** A month on one page: what is wrong and since when, the scorecard, what moved, which files are missing, what falls due. */
export type MonthlyPage = {
  readonly language: Language
  readonly title: string
  readonly beside: string
  readonly footer: string
  readonly headlines: readonly Line[]
  readonly head: readonly string[]
  readonly rows: readonly { readonly verdict: Verdict; readonly cells: readonly string[] }[]
  /** One without lines is left out. */
  readonly sections: readonly Section[]
}

export type MonthMatter = {
  readonly contract: {
    readonly name: string
    readonly client: string
    readonly provider: string
    readonly currency: string
  }
  readonly card: Scorecard
  readonly decisions: readonly Decision[]
  /** Penalties of the windows that ended with the month, and those agreed and not credited in time. */
  readonly penalties: readonly Penalty[]
  /** The day on which it is looked at, `2026-03-01`. */
  readonly today: string
}

export function monthlyPage(
  speaker: Speaker,
  { contract, card, decisions, penalties, today }: MonthMatter,
): MonthlyPage {
  const { t, format, language } = speaker
  const judged = card.kpis.filter(
    ({ optional, verdict, value }) => !optional || verdict !== 'no-data' || value !== null,
  )
  const head = (['kpi', 'value', 'target', 'verdict'] as const).map((column) => t(`deck.head.${column}`))
  const sections: Section[] = [
    { title: t('monthPage.changed'), lines: changedLines(speaker, card) },
    { title: t('monthPage.moved'), lines: movedLines(speaker, card) },
    { title: t('monthPage.files'), lines: fileLines(speaker, card) },
    { title: t('penalty.title'), lines: penaltyLines(speaker, contract.currency, penalties) },
    { title: t('monthPage.due'), lines: dueLines(speaker, { card, decisions, today }) },
  ]
  return {
    language,
    title: capital(format.month(card.month)),
    beside: card.clock.contractMonth > 0 ? `M${card.clock.contractMonth}` : '',
    footer: [contract.client, contract.provider, contract.name].join(' · '),
    headlines: headlines(speaker, card),
    head: [...head, t('monthPage.since')],
    rows: judged.map((kpi) => ({ verdict: kpi.verdict, cells: cellsOf(speaker, kpi, card.month) })),
    sections: sections.filter(({ lines }) => lines.length > 0),
  }
}

const plain = (text: string, verdict: Verdict | null = null): Line => ({ verdict, strong: '', text })

function headlines({ t, format }: Speaker, { kpis, month }: Scorecard): Line[] {
  const wrong = exceptions(kpis, month).map((one): Line => {
    const { sentence, figures } = headline(t, format, one, month)
    const text = [figures, unprovenText(t, one.kpi)].filter(Boolean).join(' ')
    return { verdict: one.verdict, strong: sentence, text }
  })
  if (wrong.length > 0) return wrong
  const isJudged = kpis.some(({ verdict }) => verdict !== 'no-data')
  return [plain(t(isJudged ? 'headline.nothingWrong' : 'headline.nothingJudged'), isJudged ? 'met' : 'no-data')]
}

function cellsOf({ t, format }: Speaker, kpi: KpiResult, month: string): string[] {
  const last = sinceMonthBefore(kpi, month)
  const counted = kpi.value === null && kpi.perMonth ? format.perMonth(kpi.perMonth.value) : null
  return [
    t(`kpi.${kpi.id}.name`),
    counted ?? format.value(kpi.unit, kpi.value, against(kpi.id, kpi)),
    targetCell(t, format, kpi),
    verdictText(t, kpi),
    last ? changeLine(t, format, kpi.id, last).change : '–',
  ]
}

/** How the judged figure changed since the month before, whether or not a committee judged that one. */
function sinceMonthBefore({ changes = [] }: KpiResult, month: string): ChangeSince | null {
  return changes.find((one) => one.month === shiftMonth(month, -1)) ?? null
}

/** What moved since the month before beyond chance. */
function changedLines({ t, format }: Speaker, { kpis, month }: Scorecard): Line[] {
  return kpis.flatMap((kpi) => {
    const found = sinceMonthBefore(kpi, month)
    if (!found?.proven || found.change === 0) return []
    const { change, fromTo, proof } = changeLine(t, format, kpi.id, found)
    return { verdict: null, strong: t(`kpi.${kpi.id}.name`), text: [change, fromTo, proof].join(' · ') }
  })
}

const MOST_MOVED = 6

/** What was shown of this month and is not what it was, the last first. */
function movedLines({ t, format }: Speaker, { restatements }: Scorecard): Line[] {
  return restatements
    .toReversed()
    .slice(0, MOST_MOVED)
    .map((one) => ({ verdict: null, strong: t(`kpi.${one.kpi}.name`), text: movedText(t, format, one) }))
}

function fileLines({ t, format }: Speaker, { files, kpis, month }: Scorecard): Line[] {
  const missing = (Object.keys(files) as (keyof typeof files)[]).filter((kind) => !files[kind])
  const names = missing.map((kind) => t(`scorecard.file.${kind}`))
  const told = names.length > 0 ? t('monthPage.missing', { files: format.list(names) }) : t('monthPage.allIn')
  const window = kpis.find(({ value }) => value !== null)?.window
  return [
    plain(told),
    ...(window && window.from !== month ? [plain(t('monthPage.window', { run: windowText(t, format, window) }))] : []),
  ]
}

/** What is proposed or was answered, and how it was worked out. */
function penaltyLines({ t, format }: Speaker, currency: string, penalties: readonly Penalty[]): Line[] {
  const words = { t, format, currency }
  return penalties.map((one) => {
    const calculation = (one.answered?.calculation ?? one.today)!
    const amount = penaltyMoney(words, one.state === 'agreed' ? calculation.amount : amountOf(one))
    const late = one.isCreditLate ? [t('penalty.late')] : []
    const text = [`${amount}, ${t(`penalty.states.${one.state}`)}`, ...penaltySteps(words, calculation), ...late]
    return { verdict: null, strong: penaltyAbout(words, calculation), text: text.join(' · ') }
  })
}

/** Decisions that are open and late, or fall due before the end of the month after. */
function dueLines(
  { t, format }: Speaker,
  { card, decisions, today }: Pick<MonthMatter, 'card' | 'decisions' | 'today'>,
): Line[] {
  const end = shiftMonth(card.month, 2)
  return decisions
    .filter(({ state, dueOn }) => state.is === 'open' && dueOn !== null && dueOn < end)
    .toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))
    .map((one) => ({
      verdict: null,
      strong: one.text,
      text: [ownerText(t, format, one), stateText(t, format, one, today)].join(' · '),
    }))
}
