import type { Drift } from '../api/drift.ts'
import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'

type Found = Omit<Drift, 'levels'>

/** A growth as a signed percentage: 0.051 → `+5.1 %`. */
export function growthText(format: Format, growth: number): string {
  return format.value('change', growth)
}

/** What the detector says, in a sentence or two. */
export function driftSentence(t: Translate, format: Format, found: Found): string {
  const { verdict, missing, rise, sideRise } = found
  if (missing) {
    const have = t(`drift.says.${missing.what}`, { have: format.count(missing.have), need: format.count(missing.need) })
    return missing.enoughAt ? `${have} ${t('drift.says.enoughAt', { month: format.month(missing.enoughAt) })}` : have
  }
  if (verdict === 'mix' || verdict === 'backlog')
    return t(`drift.says.${verdict}`, {
      since: format.month(sideRise?.since ?? found.month),
      rise: growthText(format, sideRise?.rise ?? 0),
    })
  if (!rise || verdict === 'insufficient' || verdict === 'none') return t('drift.says.none')
  return t(`drift.says.${verdict}`, {
    since: format.month(rise.since),
    slope: growthText(format, rise.slopePerMonth),
    low: growthText(format, rise.interval.low),
    high: growthText(format, rise.interval.high),
    rise: growthText(format, rise.riseSoFar),
    projected: growthText(format, rise.projectedInSixMonths - 1),
  })
}

/** The headline of a delay that drifts, or of a backlog that hides; null where the detector found neither. */
export function driftHeadline(t: Translate, format: Format, found: Found | null | undefined): string | null {
  if (found?.verdict === 'drift' && found.rise)
    return t('headline.drift', {
      slope: growthText(format, found.rise.slopePerMonth),
      since: format.month(found.rise.since),
    })
  if (found?.verdict === 'backlog' && found.sideRise)
    return t('headline.agingBacklog', { since: format.month(found.sideRise.since) })
  return null
}
