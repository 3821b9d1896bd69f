import type { Contract } from '../../shared/api/contracts.ts'
import { startingMonth } from '../../shared/contract-clock.ts'
import { scopeInForce, type TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import type { Survey } from '../../shared/kinds/satisfaction/answer.ts'
import type { CostTerms, ForecastMonth } from '../../shared/kinds/costs/cost-tally.ts'
import { kpiDefinition, ticketKpis } from '../../shared/kpi/index.ts'
import type { MeasureTerms } from '../../shared/kpi/definition.ts'
import { poolIncidents } from '../../shared/kinds/incidents/incident-tally.ts'
import { parseMonth, type Month } from '../../shared/period.ts'
import type { StoredMonths } from './stored-months.ts'

/** What the contract settles that its KPIs are computed with; what it leaves open is taken from its months. */
export function measureTerms(contract: Contract, months: StoredMonths): MeasureTerms {
  const { costBaseline, downtimeHourlyCost } = contract
  return {
    securityBaseline: contract.securityBaseline ?? countedBefore(startingMonth(contract.startsOn), months.incidents),
    costBaseline:
      costBaseline.length === 0 ? null : costBaseline.reduce((total, { amount }) => total + inHundredths(amount), 0),
    downtimeHourlyCost: downtimeHourlyCost === null ? null : inHundredths(downtimeHourlyCost),
    tracksOutages: [...months.incidents.values()].some(({ outages, plannedOutages }) => outages + plannedOutages > 0),
    survey: surveyOf(contract, months.satisfaction),
    ticketScope: ticketScopes(contract, months.ticketClasses),
    hasCommitments: contract.commitments.some(({ rows }) => rows.length > 0),
  }
}

/** Security incidents a month over the months wholly before the contract that a file covers; null without any. */
function countedBefore(start: Month, incidents: StoredMonths['incidents']): MeasureTerms['securityBaseline'] {
  const before = poolIncidents([...incidents].filter(([month]) => month < start).map(([, tally]) => tally))
  return before && before.months > 0 ? { perMonth: before.security / before.months, months: before.months } : null
}

/** Which tickets each set of them counts. `told`: the classes that the contract's tickets have. */
export function ticketScopes({ ticketScope }: Contract, told: ReadonlySet<TicketClass>): MeasureTerms['ticketScope'] {
  const scopes = ticketKpis.map((id) => [kpiDefinition(id).facts, scopeInForce(ticketScope[id], told)] as const)
  return Object.fromEntries(scopes) as MeasureTerms['ticketScope']
}

/** The surveys that satisfaction rests on: those chosen, else those about tickets where any was ever answered. */
export function surveyOf({ satisfactionSurvey }: Contract, months: StoredMonths['satisfaction']): Survey {
  const hasTicketAnswers = () => [...months.values()].some(({ ticket }) => ticket.answers > 0)
  return satisfactionSurvey ?? (hasTicketAnswers() ? 'ticket' : 'periodic')
}

/** How the contract has a month's costs read. */
export function costTerms({ budgetNatures, transition }: Contract): CostTerms {
  return { budgetNatures, transition: transition && { ...transition, amount: inHundredths(transition.amount) } }
}

/** What the contract forecasts, by month. */
export function forecastMonths({ forecast }: Contract): Map<Month, ForecastMonth> {
  return new Map(
    forecast.map(({ month, amount, tickets, unitPrice }) => [
      parseMonth(month),
      {
        amount: amount === null ? null : inHundredths(amount),
        tickets,
        unitPrice: unitPrice === null ? null : inHundredths(unitPrice),
      },
    ]),
  )
}

/** Money of the contract, in the currency's unit, as the months hold it. */
function inHundredths(amount: number): number {
  return Math.round(amount * 100)
}
