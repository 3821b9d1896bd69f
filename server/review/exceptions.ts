import { exceptionKinds, type CommitteeException, type CommitteeKpi } from '../../shared/api/committees.ts'
import type { KpiId } from '../../shared/kpi/index.ts'

type Judged = Pick<CommitteeKpi, 'id' | 'optional' | 'value' | 'verdict' | 'certain' | 'drift'>
type Found = Omit<CommitteeException, 'kpi'>

/**
 * What a committee must look at first, gravest first: missed targets (certain ones before), a drift, a backlog growing old, a
 * KPI behind its path, a figure that moved after it was there, and one without any value. A KPI is there once, for the gravest
 * of its reasons; an optional one only where it missed or is behind. `restated`: the KPIs of which a figure moved.
 */
export function findExceptions(kpis: readonly Judged[], restated: ReadonlySet<KpiId>): CommitteeException[] {
  return kpis
    .flatMap((kpi) => {
      const found = gravestOf(kpi, restated.has(kpi.id))
      return found ? [{ kpi: kpi.id, ...found }] : []
    })
    .toSorted((a, b) => gravity(a) - gravity(b) || Number(b.certain) - Number(a.certain))
}

function gravestOf({ optional, value, verdict, certain, drift }: Judged, isRestated: boolean): Found | null {
  if (verdict === 'missed') return { kind: 'missed', certain }
  if (drift?.verdict === 'drift') return { kind: 'drift', certain: true }
  if (drift?.verdict === 'backlog') return { kind: 'backlog', certain: false }
  if (verdict === 'behind') return { kind: 'behind', certain }
  if (optional) return null
  if (isRestated) return { kind: 'restated', certain: true }
  return value === null && verdict === 'no-data' ? { kind: 'no-data', certain: false } : null
}

function gravity({ kind }: CommitteeException): number {
  return exceptionKinds.indexOf(kind)
}
