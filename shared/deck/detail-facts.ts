import type { CommitteeKpi } from '../api/committees.ts'
import type { FactSet } from '../kinds/counting.ts'
import { kpiDefinition } from '../kpi/index.ts'
import type { DeckMatter, Speaker } from './matter.ts'

type Facts = (speaker: Speaker, detail: DeckMatter['detail']) => (string | null)[]

/** What a slide says besides its KPI's own figures, by the facts that the KPI counts. */
const facts: Readonly<Partial<Record<FactSet, Facts>>> = {
  levels: ({ t, format }, { firstContact }) => [
    firstContact &&
      t('deck.firstContact', {
        share: format.value('ratio', firstContact.have / firstContact.of),
        n: format.count(firstContact.of),
      }),
  ],
  security: ({ t, format }, { severities, daysSinceSecurity, hoursToEnd }) => [
    severities.length > 0
      ? t('deck.severities', {
          list: format.list(
            severities.map(({ label, count }) =>
              t('deck.severity', { n: format.count(count), label: label ?? t('breakdown.notSaid') }),
            ),
          ),
        })
      : null,
    daysSinceSecurity === null ? null : t('deck.sinceSecurity', {}, daysSinceSecurity),
    hoursToEnd &&
      t('deck.hoursToEnd', { hours: format.value('hours', hoursToEnd.median), n: format.count(hoursToEnd.count) }),
  ],
}

export function detailFacts(speaker: Speaker, { detail }: DeckMatter, { id }: CommitteeKpi): string[] {
  return (facts[kpiDefinition(id).facts]?.(speaker, detail) ?? []).filter((line) => line !== null)
}
