import type { Language } from '../../shared/words/language.ts'
import type { Contract, ContractPatch, IncidentRule, NewContract, TicketScope } from '../../shared/api/contracts.ts'
import type { Survey } from '../../shared/kinds/satisfaction/answer.ts'
import type { TypeSource } from '../../shared/kinds/tickets/ticket-type.ts'
import type { LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'
import { firstWholeMonth } from '../../shared/contract-clock.ts'
import { defaultWindows, ticketKpis, type KpiId } from '../../shared/kpi/index.ts'
import type { WindowKind } from '../../shared/kpi/window.ts'
import { calendarDraftOf, calendarOf, officeDraft, type CalendarDraft, type CalendarFrom } from './calendar-draft.ts'
import { type TargetStepDraft, targetsOf, targetStepsOf } from './target-steps.ts'

/** From which month changed targets hold: the current one, M1 (they were mistyped), or another, as `2026-03`. */
export type TargetsFrom = 'now' | 'start' | (string & {})

/** A contract's settings as they are being typed: every field present, rates in percent, nothing refused yet. */
export type ContractDraft = {
  name: string
  client: string
  provider: string
  startsOn: string
  /** M1 as `2026-03`, or nothing for the first whole month. */
  firstMonth: string
  timeZone: string
  language: Language
  currency: string
  staff: number | null
  calendar: CalendarDraft
  calendarFrom: CalendarFrom
  /** A rule, or nothing for the first that the file can answer. */
  levelOneBy: LevelOneRule | ''
  /** One group a line. */
  groups: string
  /** The groups as the provider proposed them, while the client has not confirmed them; null = nothing is proposed. */
  proposedGroups: string | null
  /** The groups that the provider proposes beside what is settled; null = none. */
  proposal: readonly string[] | null
  closingDateStandsIn: boolean
  delaySource: 'dates' | 'tool'
  ticketScope: TicketScope
  /** Nothing = the type column, else the category. */
  typeSource: TypeSource | ''
  /** Nothing = the surveys about tickets where there are any, else the periodic ones. */
  satisfactionSurvey: Survey | ''
  incidentRules: IncidentRule[]
  targets: TargetStepDraft[]
  /** Over which months each KPI is judged. */
  windows: Record<KpiId, WindowKind>
  targetsFrom: TargetsFrom
  /** Why targets of months that are over are changed, or fall due at others. */
  reason: string
}

/** What a new contract counts. */
const newScope = Object.fromEntries(ticketKpis.map((id) => [id, 'incidents'])) as TicketScope

/** An empty form. */
export function newDraft(language: Language): ContractDraft {
  return {
    name: '',
    client: '',
    provider: '',
    startsOn: '',
    firstMonth: '',
    timeZone: 'Europe/Paris',
    language,
    currency: 'EUR',
    staff: null,
    calendar: officeDraft('24x7'),
    calendarFrom: 'now',
    levelOneBy: '',
    groups: '',
    proposedGroups: null,
    proposal: null,
    closingDateStandsIn: false,
    delaySource: 'dates',
    ticketScope: { ...newScope },
    typeSource: '',
    satisfactionSurvey: '',
    incidentRules: [],
    targets: [],
    windows: { ...defaultWindows },
    targetsFrom: 'now',
    reason: '',
  }
}

/** The form of a contract that exists. */
export function draftOf(contract: Contract): ContractDraft {
  const { levelOne } = contract
  const empty = newDraft(contract.language)
  return {
    ...empty,
    ...pickPlain(contract),
    calendar: calendarDraftOf(contract.serviceCalendar),
    levelOneBy: levelOne?.by ?? '',
    groups: (levelOne?.groups ?? []).join('\n'),
    proposedGroups: levelOne?.proposed ? (levelOne.groups ?? []).join('\n') : null,
    proposal: levelOne?.proposal ?? null,
    ticketScope: { ...contract.ticketScope },
    typeSource: contract.typeSource ?? '',
    satisfactionSurvey: contract.satisfactionSurvey ?? '',
    incidentRules: contract.incidentRules.map((rule) => ({ ...rule })),
    firstMonth: contract.firstMonth,
    targets: targetStepsOf(contract.targets),
    windows: { ...contract.windows },
  }
}

/** What creates the contract; what the form does not ask takes the server's defaults, the targets by staff among them. */
export function newContractOf(draft: ContractDraft): NewContract {
  return {
    ...pickPlain(draft),
    ...(draft.firstMonth && { firstMonth: draft.firstMonth }),
    serviceCalendar: calendarOf(draft.calendar),
    ticketScope: { ...draft.ticketScope },
    typeSource: draft.typeSource || null,
    levelOne: levelOneOf(draft),
  }
}

/** Groups that were proposed stay so until they are confirmed, or changed. */
function levelOneOf(draft: ContractDraft): NewContract['levelOne'] {
  const { levelOneBy: by, groups, proposedGroups, proposal } = draft
  if (!by) return null
  const waits = proposal !== null && { proposal: [...proposal] }
  if (by !== 'groups') return { by, ...waits }
  return { by, groups: groupsOf(draft), ...(proposedGroups === groups && { proposed: true as const }), ...waits }
}

/** What changes a contract from one draft to another: the settings that differ, and from which month new targets hold. */
export function settingsPatch(from: ContractDraft, to: ContractDraft): ContractPatch {
  const stored = new Map(Object.entries(settingsOf(from)).map(([key, value]) => [key, JSON.stringify(value)]))
  const changed = Object.entries(settingsOf(to)).filter(([key, value]) => stored.get(key) !== JSON.stringify(value))
  const patch: ContractPatch = {
    ...Object.fromEntries(changed),
    ...(stored.get('serviceCalendar') !== JSON.stringify(calendarOf(to.calendar)) && calendarFromOf(to)),
  }
  const reachesBack = patch.targets && to.targetsFrom !== 'now'
  const reason = to.reason.trim()
  return {
    ...patch,
    ...(reachesBack && { targetsFrom: to.targetsFrom === 'start' ? firstMonthOf(to) : to.targetsFrom }),
    ...((reachesBack || movesClock(patch)) && reason && { reason }),
  }
}

/** Whether a change may move M1, and with it the months at which targets are due. */
export const movesClock = ({ startsOn, firstMonth }: ContractPatch): boolean =>
  startsOn !== undefined || firstMonth !== undefined

/** From today unless another day is chosen. */
const calendarFromOf = ({ calendarFrom, startsOn }: ContractDraft) =>
  calendarFrom === 'now' ? {} : { calendarFrom: calendarFrom === 'start' ? startsOn : calendarFrom }

const settingsOf = (draft: ContractDraft) => ({
  ...newContractOf(draft),
  firstMonth: firstMonthOf(draft),
  satisfactionSurvey: draft.satisfactionSurvey || null,
  incidentRules: draft.incidentRules.map((rule) => ({ ...rule, contains: rule.contains.trim() })),
  targets: targetsOf(draft.targets),
  windows: draft.windows,
})

/** M1 as it is typed; where nothing is, the first whole month. */
const firstMonthOf = ({ firstMonth, startsOn }: ContractDraft) => firstMonth || (startsOn && firstWholeMonth(startsOn))

export const groupsOf = (draft: ContractDraft): string[] =>
  draft.groups
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const plain = [
  'name',
  'client',
  'provider',
  'startsOn',
  'timeZone',
  'language',
  'currency',
  'staff',
  'closingDateStandsIn',
  'delaySource',
] as const satisfies (keyof ContractDraft & keyof Contract)[]
type Plain = Pick<ContractDraft, (typeof plain)[number]>

function pickPlain(from: Plain): Plain {
  return Object.fromEntries(plain.map((key) => [key, from[key]])) as Plain
}
