import type { SettledContract } from './api/contracts.ts'
import { settledCalendar } from './api/calendars.ts'
import { firstWholeMonth } from './contract-clock.ts'
import { changedWindows, defaultTargets, defaultWindows } from './kpi/index.ts'

/** All that a new contract settles: what it leaves out takes its default, of which some hang on the rest of it. */
export function newContract(given: SettledContract) {
  const { startsOn, staff, firstMonth = firstWholeMonth(startsOn), targets = defaultTargets(staff) } = given
  return {
    ...given,
    firstMonth,
    serviceCalendar: settledCalendar(given.serviceCalendar),
    pastCalendars: [],
    targets,
    windows: changedWindows(defaultWindows, given.windows),
    pastTargets: [],
  }
}
