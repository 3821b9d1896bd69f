import type { Format } from '../words/format.ts'
import type { Translate } from '../words/translate.ts'
import { committeesInARow } from './committees-in-a-row.ts'
import { driftHeadline } from './drift-words.ts'
import type { Exception } from './exceptions.ts'
import { kpiDefinition } from '../kpi/index.ts'
import { parseMonth } from '../period.ts'

const QUARTER = 3

/** What is wrong and since when, in a sentence, and the figures that show it. */
export type Headline = { readonly sentence: string; readonly figures: string | null }

/** The headline of one exception; `month` is the one on screen. */
export function headline(t: Translate, format: Format, wrong: Exception, month: string): Headline {
  const { kpi } = wrong
  const drifting = driftHeadline(t, format, kpi.drift)
  if (drifting) return { sentence: drifting, figures: null }
  const sentence = sentenceOf(t, format, wrong, month)
  if (isNotFalling(wrong)) {
    const figures = t('headline.notFalling', {
      perMonth: format.perMonth(kpi.perMonth!.value),
      baseline: format.perMonth(kpi.baseline!.perMonth),
    })
    return { sentence, figures }
  }
  const target = kpi.path ?? kpi.target
  if (kpi.value === null || target === null) return { sentence, figures: null }
  const { better } = kpiDefinition(kpi.id)
  const figures = {
    value: format.value(kpi.unit, kpi.value, { target, better }),
    target:
      kpi.path === null
        ? format.target(kpi.unit, target, better, kpi.value)
        : format.path(kpi.unit, kpi.path, { target: kpi.value, better }),
  }
  return { sentence, figures: t(kpi.path === null ? 'headline.figures' : 'headline.figuresPath', figures) }
}

function sentenceOf(t: Translate, format: Format, wrong: Exception, month: string): string {
  const { kpi, verdict, since, sinceContractMonth } = wrong
  const name = t(`kpi.${kpi.id}.name`)
  const run = committeesInARow(t, format, kpi)
  const when = sinceContractMonth === null ? format.month(since) : `${format.month(since)} (M${sinceContractMonth})`
  if (run && since === month) return t('headline.missedNowInARow', { name, run })
  if (run)
    return t(wasWellBetween(wrong, month) ? 'headline.missedAgain' : 'headline.missedSinceInARow', { name, when, run })
  // Without a line to the target there is no path to be behind: it is held against the next target itself.
  const wrongIn = verdict === 'behind' && kpi.path === null && kpi.target !== null ? 'off' : verdict
  if (since === month) return t(`headline.${wrongIn}Now`, { name })
  return t(`headline.${wrongIn}Since`, { name, when })
}

/** Whether all was well for some months between the committees in a row that found the target missed. */
function wasWellBetween({ kpi, since, sinceContractMonth }: Exception, month: string): boolean {
  if (sinceContractMonth === null) return false
  const now = sinceContractMonth + parseMonth(month) - parseMonth(since)
  const firstOfThem = (Math.floor(now / QUARTER) - kpi.missedCommittees + 1) * QUARTER
  return kpi.history.some(
    ({ contractMonth, judged }) =>
      contractMonth > firstOfThem && contractMonth < now && (judged.verdict === 'met' || judged.verdict === 'on-path'),
  )
}

/** As many incidents as before the contract, or more: the contract failed in what it was to bring. */
function isNotFalling({ kpi }: Exception): boolean {
  const { value, perMonth, baseline } = kpi
  if (kpiDefinition(kpi.id).perMonth !== true || !perMonth || !baseline) return false
  return value === null ? perMonth.value > baseline.perMonth : value >= 0
}
