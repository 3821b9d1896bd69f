import type { Breakdown } from '../api/breakdown.ts'
import { costNatures } from '../kinds/costs/cost.ts'
import { factOf } from '../kinds/kinds.ts'
import { kindOf } from '../kpi/index.ts'
import type { BreakdownBy } from '../kpi/breakdown.ts'
import type { Unit } from '../kpi/definition.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { leadersOf, type Leader } from './breakdown-leaders.ts'
import { sumUp } from './breakdown-rows.ts'

/** A group's name, a nature of cost in words; facts that do not say theirs have one too. */
export function groupName(t: Translate, by: BreakdownBy, label: string | null): string {
  const nature = by === 'nature' && costNatures.find((one) => one === label)
  return nature ? t(`natureName.${nature}`) : (label ?? t('breakdown.notSaid'))
}

/** A period as the reader names it: “October 2026”, “Aug–Oct 2026”. */
export function runName(format: Format, { from, to }: { from: string; to: string }): string {
  if (from === to) return format.month(from)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return `${format.monthShort(from, !sameYear)}${sameYear ? '–' : ' – '}${format.monthShort(to)}`
}

/** How far the KPI went, which groups took it there, and how much of it is only another mix: in a sentence or two. */
export function breakdownSentence(t: Translate, format: Format, unit: Unit, found: Breakdown): string {
  const periods = { before: runName(format, found.before), after: runName(format, found.after) }
  const kind = factOf[kindOf(found.kpi)]
  if (found.change === null)
    return t(`breakdown.${found.after.value === null ? 'noAfter' : 'noBefore'}.${kind}`, periods)
  const leaders = leadersOf(found, unit)
  const by = found.against === 'previous-month' ? 'Month' : 'Run'
  const what = leaders.isSteady
    ? capital(t(`breakdown.steady${by}`, periods))
    : t(`breakdown.since${by}`, { change: changeText(t, format, unit, found.change), ...periods })
  if (found.groups.length < 2) return `${t('breakdown.plain', { what })} ${sameEntry(t, found)}`
  const named = (one: Leader) => `${groupName(t, found.by, one.label)} (${format.signed(unit, one.contribution)})`
  const groups = format.list(leaders.with.map(named))
  if (leaders.with.length === 0) return t('breakdown.plain', { what })
  if (leaders.isSteady) return t('breakdown.cancel', { what, groups })
  const { against } = leaders
  const said = against
    ? t('breakdown.mostlyBut', { what, groups, other: named(against) })
    : t('breakdown.mostly', { what, groups })
  if (kind === 'incident' || kind === 'cost') return said
  const { rateEffect, mixEffect } = sumUp(found.groups, null, 0, 'mean')
  return `${said} ${t(`breakdown.mixPart.${mixPart(rateEffect, mixEffect)}.${kind}`, { mix: format.signed(unit, mixEffect) })}`
}

/** A part of the whole that is not worth a figure: under a tenth of it. */
const SLIGHT = 0.1

/** What another mix of facts did to a change: nothing worth saying, nearly all of it, a part, or something against it. */
function mixPart(rateEffect: number, mixEffect: number): 'none' | 'all' | 'some' | 'against' {
  const whole = Math.abs(rateEffect) + Math.abs(mixEffect)
  if (Math.abs(mixEffect) <= SLIGHT * whole) return 'none'
  if (Math.abs(rateEffect) <= SLIGHT * whole) return 'all'
  return Math.sign(rateEffect) === Math.sign(mixEffect) ? 'some' : 'against'
}

/** A change with its unit: “+4.2 points”, “−0.35 h”. */
export function changeText(t: Translate, format: Format, unit: Unit, change: number): string {
  const n = format.signed(unit, change)
  return unit === 'hours' ? n + format.suffix('h') : t('breakdown.points', { n }, Math.abs(change) * 100)
}

function sameEntry(t: Translate, { by, groups }: Breakdown): string {
  const label = groups[0]?.label ?? null
  return label === null ? t('breakdown.unsaid') : t('breakdown.single', { label: groupName(t, by, label) })
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
