import { against } from '../sentences/against.ts'
import { exceptionRows } from '../sentences/committee-rows.ts'
import { committeeDrift, committeeTarget } from '../sentences/committee-target.ts'
import { committeesInARow } from '../sentences/committees-in-a-row.ts'
import type { DeckMatter, Speaker } from './matter.ts'
import { slideOf, type Slide } from './deck.ts'

/** What needs attention first, a row a KPI: since when, and under it what the other party answered to its alerts. */
export function exceptionSlide({ t, format }: Speaker, { committee, alerts }: DeckMatter, beside: string): Slide {
  const found = exceptionRows(committee)
  const title = t('committee.exceptions')
  if (found.length === 0) return slideOf('exceptions', title, beside, { lead: t('committee.noException') })
  const rows = found.map(({ kpi, since, overSince }) => [
    t(`kpi.${kpi.id}.name`),
    format.value(kpi.unit, kpi.value, against(kpi.id, kpi)),
    committeeTarget(t, format, kpi),
    t(`verdict.${kpi.verdict}`),
    [
      committeeDrift(t, format, kpi) ??
        (since && t('committee.since', { month: format.month(since.month), clock: `M${since.contractMonth}` })) ??
        (overSince && t('committee.notLast', { month: format.month(overSince) })),
      committeesInARow(t, format, kpi),
    ]
      .filter(Boolean)
      .join(' · '),
  ])
  const notes = found.flatMap(({ kpi }) => {
    const told = alerts
      .filter((alert) => alert.kpi === kpi.id && alert.lastMonth >= committee.from && alert.month <= committee.to)
      .flatMap(({ history }) => history.filter(({ event, text }) => event === 'acknowledged' && text))
    const last = told.at(-1)
    if (!last?.text) return []
    const said = { name: t(`kpi.${kpi.id}.name`), who: last.by ?? t('decisions.somebody'), text: last.text }
    return [t('deck.answered', said)]
  })
  const head = (['kpi', 'value', 'target', 'verdict', 'since'] as const).map((column) => t(`deck.head.${column}`))
  return slideOf('exceptions', title, beside, { table: { head, rows }, notes })
}
