import type { NewContract } from '../../shared/api/contracts.ts'
import { firstLevelResolution } from '../../shared/kpi/first-level-resolution/definition.ts'
import { satisfaction } from '../../shared/kpi/satisfaction/definition.ts'
import { costTerms } from './costs.ts'
import { monthName, type Story } from './story.ts'

/** What the contract of the story agrees on. */
export function sampleTerms(story: Story): Omit<NewContract, 'name' | 'client' | 'provider'> {
  return {
    startsOn: `${monthName(story, 1)}-01`,
    staff: 80,
    serviceCalendar: {
      kind: 'business-hours',
      days: [1, 2, 3, 4, 5],
      opensAt: '08:00',
      closesAt: '18:00',
      holidays: 'FR',
    },
    levelOne: { by: 'groups', groups: [story.words.ticketFile.group.one] },
    baselines: [
      { kpi: firstLevelResolution.id, value: 0.58 },
      { kpi: satisfaction.id, value: 0.66 },
    ],
    securityBaseline: { perMonth: 3.5, months: 12 },
    ...costTerms(story),
  }
}
