import type { Drift, DriftVerdict } from '../../../shared/api/drift.ts'

/** What the drift detector says at a month's end, without any of its figures. */
export function driftFinding(month: string, verdict: DriftVerdict): Drift {
  return {
    month,
    verdict,
    missing: null,
    rise: null,
    sideRise: null,
    followsToEnd: true,
    smallestGrowth: null,
    levels: [],
  }
}

/** As the server keeps findings: with a digest of what they rest on, here of nothing. */
export const kept = (...findings: readonly Drift[]) => findings.map((drift) => ({ drift, digest: 'of nothing' }))
