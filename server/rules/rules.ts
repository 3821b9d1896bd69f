import type { Contract } from '../../shared/api/contracts.ts'
import type { TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import { ticketClassifier } from '../../shared/kinds/tickets/ticket-type.ts'
import type { Ticket } from '../../shared/kinds/tickets/ticket.ts'
import type { DelaySettings } from '../../shared/kpi/resolution-delay/definition.ts'
import { groupKey, type LevelOne } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { compileServiceTime } from '../../shared/service-time.ts'
import { compileTimeZone, type TimeZone } from '../../shared/time-zone.ts'
import { serviceCalendar } from './calendar.ts'

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
      serviceTime: compileServiceTime(
        await serviceCalendar(contract.serviceCalendar),
        timeZone,
        await Promise.all(
          contract.pastCalendars.map(async ({ through, calendar }) => ({
            through,
            calendar: await serviceCalendar(calendar),
          })),
        ),
      ),
      source: contract.delaySource,
      closingDateStandsIn: contract.closingDateStandsIn,
    },
    levelOne: contract.levelOne,
    levelOneGroups: new Set(contract.levelOne?.groups?.map(groupKey)),
    classOf: ticketClassifier(contract.typeSource),
  }
}
