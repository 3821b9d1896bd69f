import type { CommitteeKpi } from '../api/committees.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { against } from './against.ts'

const NAMED = 3

/** What a delay without a numeric target is judged by: since when it drifts, or old tickets pile up behind it. */
export function driftOf({ target, drift }: CommitteeKpi): { kind: 'drift' | 'backlog'; since: string } | null {
  if (target !== null) return null
  if (drift?.verdict === 'drift' && drift.rise) return { kind: 'drift', since: drift.rise.since }
  if (drift?.verdict === 'backlog' && drift.sideRise) return { kind: 'backlog', since: drift.sideRise.since }
  return null
}

/** A KPI inside a sentence, with what it is judged by: “satisfaction (88.0%, target 90%, not proven)”. */
function figureName(t: Translate, format: Format, kpi: CommitteeKpi): string {
  const name = t(`kpi.${kpi.id}.subject`)
  const drift = driftOf(kpi)
  if (drift)
    return t(`committee.say.${drift.kind === 'drift' ? 'drifting' : 'pilingUp'}`, {
      name,
      month: format.month(drift.since),
    })
  if (kpi.target === null) return name
  if (kpi.value === null) return t('committee.say.afterNone', { name, n: format.count(kpi.sample) })
  const figures = {
    name,
    value: format.value(kpi.unit, kpi.value, against(kpi.id, kpi)),
    target: format.target(kpi.unit, kpi.target, kpi.better, kpi.value),
  }
  return t(kpi.certain ? 'committee.say.figure' : 'committee.say.figureUnproven', figures)
}

/** Several KPIs with their figures, in one list that can be read aloud: beyond four, the first three and how many others. */
export function figureNames(t: Translate, format: Format, kpis: readonly CommitteeKpi[]): string {
  const named = kpis.length > NAMED + 1 ? kpis.slice(0, NAMED) : kpis
  const names = named.map((kpi) => figureName(t, format, kpi))
  const rest = kpis.length - named.length
  return format.list(rest > 0 ? [...names, t('committee.say.others', {}, rest)] : names)
}
