import type { CommitteeKpi } from '../api/committees.ts'
import { against } from '../sentences/against.ts'
import { changeText, gapText } from '../sentences/breakdown-words.ts'
import { dueMark } from '../sentences/due-mark.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { slideOf, type Slide } from './deck.ts'

/** Gaps that their unit would write as nothing, with as many decimals as it may have. */
const SLIGHT = { ratio: 0.000005, change: 0.000005, hours: 0.00005 } as const

/** What the next quarter asks: targets and how far each figure still is from its own, the tickets forecast, the files and rituals due. */
export function nextQuarterSlide(speaker: Speaker, { committee, detail }: DeckMatter, beside: string): Slide | null {
  const { t, format } = speaker
  const shown = committee.kpis.filter(({ target }) => target !== null)
  const rows = shown.map((kpi) => [
    t(`kpi.${kpi.id}.name`),
    format.value(kpi.unit, kpi.value, against(kpi.id, kpi)),
    format.target(kpi.unit, kpi.target!, kpi.better, kpi.value) + dueMark(kpi.id, kpi.targetDueMonth),
    stillToGo(speaker, kpi),
  ])
  if (rows.length === 0) return null
  const head = (['kpi', 'value', 'target', 'needed'] as const).map((column) => t(`deck.head.${column}`))
  const facts = shown.map(({ id }) => ({ kpi: id, month: committee.to }))
  return slideOf('next-quarter', t('deck.next'), beside, {
    table: { head, rows, verdicts: shown.map(({ verdict }) => verdict), facts },
    sentences: comingUp(speaker, detail),
  })
}

/** To a target not due yet, so much a month; to one that is missed, the whole gap; one that is met is to be held. */
function stillToGo(
  { t, format }: Speaker,
  { unit, value, target, verdict, better, neededPerMonth }: CommitteeKpi,
): string {
  if (neededPerMonth !== null) return t('deck.aMonth', { change: changeText(t, format, unit, neededPerMonth) })
  if (verdict === 'met') return t('deck.held')
  if (verdict !== 'missed' || value === null || target === null) return '–'
  const aim = better === 'near-zero' ? Math.sign(value) * target : target
  const gap = aim - value
  if (Math.abs(gap) < SLIGHT[unit]) return t('deck.gapSlight')
  return t(gap > 0 ? 'deck.gap' : 'deck.gapOver', { gap: gapText(t, format, unit, gap) })
}

function comingUp({ t, format }: Speaker, { volumes, filesDue, rituals }: DeckMatter['detail']): string[] {
  const said = format.month
  const forecast = volumes.map(({ month, tickets }) =>
    t('deck.volume', { month: said(month), n: format.count(tickets) }),
  )
  const files = filesDue.map(({ month, by }) => t('deck.fileDue', { month: said(month), by: format.day(by) }))
  return [
    forecast.length > 0 ? t('deck.volumes', { list: format.list(forecast) }) : t('deck.noVolumes'),
    t('deck.filesDue', { list: format.list(files) }),
    ...rituals.map((one) => t(`deck.ritual.${one}`)),
  ]
}
