import { isWhole, type Contract, type ContractPatch } from '../../shared/api/contracts.ts'
import { settledCalendar } from '../../shared/api/calendars.ts'
import { changeCalendar } from '../../shared/calendar-history.ts'
import type { CivilDate } from '../../shared/civil-date.ts'
import { gridAt } from '../../shared/commitments/grid.ts'
import { penaltyTermsAt } from '../../shared/penalties/terms.ts'
import { calendarMonth, firstWholeMonth, startingMonth } from '../../shared/contract-clock.ts'
import { changedWindows } from '../../shared/kpi/index.ts'
import { targetsGoverning } from '../../shared/contract-targets.ts'
import { formatMonth, monthsOf, parseMonth, type Month } from '../../shared/period.ts'
import { changeTargets } from '../../shared/target-history.ts'
import { compileTimeZone } from '../../shared/time-zone.ts'
import type { Actor, AuditFact } from '../db/audit.ts'
import type { ContractChange } from '../db/contracts.ts'
import { toInstant } from '../db/instant.ts'

/** The settings that decide how tickets count, or in which month a fact stands: changing one counts them all again. */
const countingSettings = [
  'timeZone',
  'serviceCalendar',
  'pastCalendars',
  'levelOne',
  'closingDateStandsIn',
  'delaySource',
  'ticketScope',
  'typeSource',
  'commitments',
] as const

/** The settings that figures are computed with, without any fact being counted another way. */
const figureSettings = [
  'startsOn',
  'firstMonth',
  'windows',
  'targets',
  'pastTargets',
  'baselines',
  'costBaseline',
  'securityBaseline',
  'forecast',
  'transition',
  'budgetNatures',
  'satisfactionSurvey',
  'penalties',
] as const

/** What a change of a contract makes to be counted again: every ticket, or its incidents alone, or nothing but figures. */
export type Recount = 'tickets' | 'incidents' | 'figures'

/** What a change makes to be counted again; null = nothing that any figure rests on. */
export function whatToRecount(before: Contract, after: Contract): Recount | null {
  const changed = (key: keyof Contract) => JSON.stringify(before[key]) !== JSON.stringify(after[key])
  if (countingSettings.some(changed)) return 'tickets'
  if (changed('incidentRules')) return 'incidents'
  return figureSettings.some(changed) ? 'figures' : null
}

/**
 * What a person's patch makes of a contract. New targets hold from the month given, or from the current one of the
 * contract's calendar; those that they replace stay with the months they governed, unless nothing was ever imported. Likewise a new service
 * calendar holds from the day given, or from today: one from the contract's start or before holds for all days.
 * `now`: epoch seconds.
 */
export function contractChange(
  contract: Contract,
  { targetsFrom, calendarFrom, serviceCalendar, windows, ticketScope, reason: _reason, ...patch }: ContractPatch,
  { now, hasImports }: { readonly now: number; readonly hasImports: boolean },
): ContractChange {
  const { startsOn, firstMonth } = patch
  const zone = compileTimeZone(patch.timeZone ?? contract.timeZone)
  const dated = { from: calendarFrom ?? dayText(zone.toLocal(now)), changedAt: toInstant(now) }
  const isFromStart = !hasImports || dated.from <= (startsOn ?? contract.startsOn)
  const said = Object.entries({
    ...patch,
    ...(serviceCalendar &&
      changeCalendar(contract, settledCalendar(serviceCalendar), isFromStart ? { ...dated, from: null } : dated)),
    ...(ticketScope && { ticketScope: { ...contract.ticketScope, ...ticketScope } }),
    ...(windows && { windows: changedWindows(contract.windows, windows) }),
    ...(startsOn !== undefined &&
      startsOn !== contract.startsOn && { firstMonth: movedFirstMonth(contract, startsOn, firstMonth) }),
  }).filter(([, value]) => value !== undefined)
  const given = Object.fromEntries(said) as ContractChange
  if (!given.targets || !hasImports) return given
  const from = targetsFrom ? parseMonth(targetsFrom) : compileTimeZone(contract.timeZone).monthOf(now)
  const { targets, pastTargets } = changeTargets(contract, given.targets, from, toInstant(now))
  return { ...given, targets: [...targets], pastTargets: [...pastTargets] }
}

const dayText = ({ year, month, day }: CivilDate) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/**
 * Whether other targets, commitments or penalties would govern a month that is over, or the same ones be due at another of its
 * calendar months, as they are where M1 moves: whoever wants that must say why. `present`: the month that runs.
 */
export function reachesBack(before: Contract, change: ContractChange, present: Month): boolean {
  const after = { ...before, ...change }
  const first = Math.min(
    ...[before, after].map(({ startsOn, firstMonth }) => Math.min(startingMonth(startsOn), parseMonth(firstMonth))),
  )
  const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  return monthsOf({ from: first, to: present - 1 }).some(
    (month) =>
      differ(datedTargets(before, month), datedTargets(after, month)) ||
      differ(gridOf(before, month), gridOf(after, month)) ||
      differ(penaltiesOf(before, month), penaltiesOf(after, month)),
  )
}

/** What is guaranteed of tickets opened in a month, whatever the month from which it is. */
const gridOf = ({ commitments }: Contract, month: Month) => {
  const { rows = [], excluded = [] } = gridAt(commitments, formatMonth(month)) ?? {}
  return { rows, excluded }
}

/** What is taken off for windows that begin in a month, whatever the month from which it is. */
const penaltiesOf = ({ penalties }: Contract, month: Month) => {
  const { from: _from, ...terms } = penaltyTermsAt(penalties, formatMonth(month)) ?? { from: '', rules: [] }
  return terms.rules.length === 0 ? null : terms
}

const datedTargets = (contract: Contract, month: Month) =>
  targetsGoverning(contract, month).map((target) => ({ ...target, due: calendarMonth(contract, target.dueMonth) }))

/** M1 follows the start, unless it is named, or was and still begins after it. */
function movedFirstMonth(contract: Contract, startsOn: string, named: string | undefined): string {
  if (named !== undefined) return named
  const whole = firstWholeMonth(startsOn)
  const wasNamed = contract.firstMonth !== firstWholeMonth(contract.startsOn)
  return wasNamed && isWhole(contract.firstMonth, startsOn) ? contract.firstMonth : whole
}

/** Settings that are told by the name of another: what held before. */
const told = { pastTargets: 'targets', pastCalendars: 'serviceCalendar' } as const

/** The settings that a change makes others; targets are others too where only the months that they govern are. */
export function changedSettings(before: Contract, change: ContractChange): (keyof ContractChange)[] {
  const keys = (Object.keys(change) as (keyof ContractChange)[]).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(change[key]),
  )
  return [...new Set(keys.map((key) => told[key as keyof typeof told] ?? key))]
}

/** What the audit log says of a change: which settings, and, apart, that targets changed. Nothing when nothing did. */
export function changeFacts(before: Contract, change: ContractChange, by: Actor): AuditFact[] {
  const keys = changedSettings(before, change)
  const settings = keys.filter((key) => key !== 'targets')
  const of = { by, contractId: before.id }
  return [
    ...(settings.length > 0 ? [{ event: 'settings-changed', ...of, detail: settings.sort().join(',') } as const] : []),
    ...(keys.includes('targets') ? [{ event: 'targets-changed', ...of } as const] : []),
  ]
}
