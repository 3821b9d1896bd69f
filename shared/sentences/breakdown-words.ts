import type { Breakdown } from '../api/breakdown.ts'
import { costNatures } from '../kinds/costs/cost.ts'
import { factOf } from '../kinds/kinds.ts'
import { kindOf, kpiDefinition } from '../kpi/index.ts'
import type { BreakdownBy } from '../kpi/breakdown.ts'
import type { Unit } from '../kpi/definition.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { leadersOf, type Leader } from './breakdown-leaders.ts'
import { sumUp } from './breakdown-rows.ts'
import { capital } from './capital.ts'

/** The breakdown of a change that is known. */
export type KnownBreakdown = Breakdown & { readonly change: number }

/** Whether there is a change between its periods. */
export const isKnown = (found: Breakdown): found is KnownBreakdown => found.change !== null

/** A group's name, a nature of cost in words; facts that do not say theirs have one too. */
export function groupName(t: Translate, by: BreakdownBy, label: string | null): string {
  const nature = by === 'nature' && costNatures.find((one) => one === label)
  return nature ? t(`natureName.${nature}`) : (label ?? t('breakdown.notSaid'))
}

/** The same inside a sentence: a nature of cost begins small, a name as its file writes it. */
function groupInside(t: Translate, by: BreakdownBy, label: string | null): string {
  const name = groupName(t, by, label)
  return by !== 'nature' || label === null || name === label ? name : name.charAt(0).toLocaleLowerCase() + name.slice(1)
}

/** How far the KPI went, which groups took it there and how, and whether another mix did a part of it: in a plain sentence. */
export function breakdownSentence(t: Translate, format: Format, unit: Unit, found: Breakdown): string {
  const periods = { before: format.run(found.before), after: format.run(found.after) }
  const kind = factOf[kindOf(found.kpi)]
  if (!isKnown(found)) return t(`breakdown.${found.after.value === null ? 'noAfter' : 'noBefore'}.${kind}`, periods)
  const leaders = leadersOf(found, unit)
  const what = leaders.isSteady
    ? capital(t(`breakdown.steady${byOf(found)}`, periods))
    : changeOf(t, format, unit, found)
  if (found.groups.length < 2) return `${t('breakdown.plain', { what })} ${sameEntry(t, found)}`
  if (leaders.with.length === 0) return t('breakdown.plain', { what })
  const named = movedWords(t, format, found, [...leaders.with, ...(leaders.against ? [leaders.against] : [])])
  if (leaders.isSteady) return t('breakdown.cancel', { what, moved: format.list(named) })
  const moved = named.join(', ')
  if (kind === 'incident' || kind === 'cost') return t('breakdown.because', { what, moved })
  const { rateEffect, mixEffect } = sumUp(found.groups, null, 0, 'mean')
  return t('breakdown.becauseMix', {
    what,
    moved,
    mix: t(`breakdown.mixPart.${mixPart(rateEffect, mixEffect)}.${kind}`),
  })
}

const byOf = ({ against }: Breakdown) => (against === 'previous-month' ? 'Month' : 'Run')

/** How far the KPI went between the periods; what is counted by the month, as it was counted. */
function changeOf(t: Translate, format: Format, unit: Unit, found: KnownBreakdown): string {
  const { kpi, change, before, after } = found
  const periods = { before: format.run(before), after: format.run(after) }
  if (kpiDefinition(kpi).perMonth) {
    const counted = t(`kpi.${kpi}.sample`, { n: format.count(after.sample) }, after.sample)
    return t('breakdown.counted', { ...periods, counted, n: format.count(before.sample) })
  }
  const { value: was } = before
  const { value: is } = after
  const moved =
    was === null || is === null ? changeText(t, format, unit, change) : moveWords(t, format, unit, [was, is]).change
  return t(`breakdown.since${byOf(found)}`, { change: moved, ...periods })
}

/** “less first-level on Messaging and Network”: the groups that went the same way in the same manner are named together. */
function movedWords(t: Translate, format: Format, found: Breakdown, leaders: readonly Leader[]): string[] {
  const manners = new Map<string, Leader[]>()
  for (const one of leaders) {
    const manner = `${one.by} ${one.way}`
    manners.set(manner, [...(manners.get(manner) ?? []), one])
  }
  const { whole } = kpiDefinition(found.kpi).breakdown!
  return [...manners.values()].map((alike) => {
    const { by, way } = alike[0]!
    const groups = format.list(alike.map(({ label }) => groupInside(t, found.by, label)))
    if (by === 'share') return t(`breakdown.share.${way}`, { groups })
    return t(`breakdown.on.${whole}`, { moved: t(`kpi.${found.kpi}.own.${way}`), groups })
  })
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
  return withUnit(t, format, unit, { n: format.signed(unit, change, true), change })
}

/** What a figure was and is, and how far it went, which is the difference of what is written of the two. */
export function moveWords(t: Translate, format: Format, unit: Unit, [before, after]: readonly [number, number]) {
  const { by: n, ...figures } = format.moveBy(unit, before, after)
  return { ...figures, change: withUnit(t, format, unit, { n, change: after - before }) }
}

function withUnit(t: Translate, format: Format, unit: Unit, { n, change }: { n: string; change: number }): string {
  return unit === 'hours' ? n + format.suffix('h') : t('figure.points', { n }, Math.abs(change) * 100)
}

/** How far apart two figures are, without a sign: 10.0 points, 2.00 h. */
export function gapText(t: Translate, format: Format, unit: Unit, gap: number): string {
  return changeText(t, format, unit, Math.abs(gap)).replace('+', '')
}

function sameEntry(t: Translate, { by, groups }: Breakdown): string {
  const label = groups[0]?.label ?? null
  return label === null ? t('breakdown.unsaid') : t('breakdown.single', { label: groupName(t, by, label) })
}
