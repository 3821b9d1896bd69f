import type { Contract, ServiceCalendarSetting } from '../../shared/api/contracts.ts'
import type { TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import { ticketClassifier } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import type { DelaySettings } from '../../shared/kpi/resolution-delay/definition.ts'
import { groupKey, type LevelOne } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { compileServiceTime, type ServiceCalendar } from '../../shared/service-time.ts'
import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import { publicHolidays } from './holidays.ts'

/** What a contract settles about its tickets, ready to be applied to a million of them. */
export type ContractRules = {
  readonly timeZone: TimeZone
  readonly delay: DelaySettings
  readonly levelOne: LevelOne | null
  readonly levelOneGroups: ReadonlySet<string>
  readonly classOf: (ticket: Pick<Ticket, 'type' | 'category'>) => TicketClass
}

export async function compileRules(contract: Contract): Promise<ContractRules> {
  const timeZone = compileTimeZone(contract.timeZone)
  return {
    timeZone,
    delay: {
      serviceTime: compileServiceTime(await serviceCalendar(contract.serviceCalendar), timeZone),
      source: contract.delaySource,
      closingDateStandsIn: contract.closingDateStandsIn,
    },
    levelOne: contract.levelOne,
    levelOneGroups: new Set(contract.levelOne?.groups?.map(groupKey)),
    classOf: ticketClassifier(contract.typeSource),
  }
}

/** The setting with its times of day in minutes and its country's holidays looked up. */
async function serviceCalendar(setting: ServiceCalendarSetting): Promise<ServiceCalendar> {
  if (setting.kind === '24x7') return setting
  return {
    kind: 'business-hours',
    days: setting.days,
    opensAt: minutes(setting.opensAt),
    closesAt: minutes(setting.closesAt),
    holidays: setting.holidays === null ? new Set() : await publicHolidays(setting.holidays),
  }
}

function minutes(timeOfDay: string): number {
  return Number(timeOfDay.slice(0, 2)) * 60 + Number(timeOfDay.slice(3))
}
