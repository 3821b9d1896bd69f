import type { Contract } from '../../shared/api/contracts.ts'
import type { TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import { commitmentsOf, type Outcomes } from '../../shared/commitments/outcome.ts'
import { ticketClassifier } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import type { DelaySettings } from '../../shared/kpi/resolution-delay/definition.ts'
import { groupKey, type LevelOne } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { formatMonth } from '../../shared/period.ts'
import { compileServiceTime, type ServiceTime } from '../../shared/service-time.ts'
import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import type { ServiceCalendarSetting, ServiceRange } from '../../shared/api/calendars.ts'
import { type DayRange, MIDNIGHT, type ServiceCalendar } from '../../shared/service-calendar.ts'
import { publicHolidays } from './holidays.ts'

/** What a contract settles about its tickets, ready to be applied to a million of them. */
export type ContractRules = {
  readonly timeZone: TimeZone
  readonly delay: DelaySettings
  readonly levelOne: LevelOne | null
  readonly levelOneGroups: ReadonlySet<string>
  /** What its grids of commitments make of a ticket. */
  readonly commitments: (ticket: Ticket) => Outcomes
  readonly classOf: (ticket: Pick<Ticket, 'type' | 'category'>) => TicketClass
}

export async function compileRules(contract: Contract): Promise<ContractRules> {
  const timeZone = compileTimeZone(contract.timeZone)
  const { closingDateStandsIn } = contract
  const hours = await serviceTime(contract, timeZone)
  const classOf = ticketClassifier(contract.typeSource)
  return {
    timeZone,
    delay: { serviceTime: hours, source: contract.delaySource, closingDateStandsIn },
    commitments: commitmentsOf({
      grids: contract.commitments,
      serviceTime: hours,
      monthOf: (instant) => formatMonth(timeZone.monthOf(instant)),
      classOf,
      closingDateStandsIn,
    }),
    levelOne: contract.levelOne,
    levelOneGroups: new Set(contract.levelOne?.groups?.map(groupKey)),
    classOf,
  }
}

/** Service hours that are laid out are kept, a megabyte each: a server has few of them, and each import and look asks for some. */
const MOST_LAID_OUT = 20
const laidOut = new Map<string, ServiceTime>()

async function serviceTime({ serviceCalendar: present, pastCalendars }: Contract, timeZone: TimeZone) {
  const key = JSON.stringify([timeZone.name, present, pastCalendars])
  const time =
    laidOut.get(key) ?? compileServiceTime(await serviceCalendar(present), timeZone, await past(pastCalendars))
  laidOut.delete(key)
  laidOut.set(key, time)
  if (laidOut.size > MOST_LAID_OUT) laidOut.delete(laidOut.keys().next().value!)
  return time
}

const past = (calendars: Contract['pastCalendars']) =>
  Promise.all(calendars.map(async ({ through, calendar }) => ({ through, calendar: await serviceCalendar(calendar) })))

/** The setting with its times of day in minutes and its public holidays looked up. */
async function serviceCalendar(setting: ServiceCalendarSetting): Promise<ServiceCalendar> {
  if (setting.kind === '24x7') return setting
  const holidays = setting.holidays === null ? [] : await publicHolidays(setting.holidays)
  return {
    kind: 'service-hours',
    week: new Map(setting.hours.flatMap(({ days, ranges }) => days.map((day) => [day, ranges.map(inMinutes)]))),
    closed: new Set([...holidays, ...setting.closedDays]),
    open: new Map(setting.openDays.map(({ day, ranges }) => [day, ranges.map(inMinutes)])),
  }
}

/** A range that ends before it begins ends on the next day. */
function inMinutes({ from, to }: ServiceRange): DayRange {
  return { from: minutes(from), to: minutes(to) + (to < from ? MIDNIGHT : 0) }
}

function minutes(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3))
}
