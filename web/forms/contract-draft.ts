import type { Contract, NewContract } from '../../shared/api/contracts.ts'
import type { LevelOneRule } from '../../shared/kpi/level-one.ts'
import type { KpiId } from '../../shared/kpi/ids.ts'
import { defaultTargets } from '../../shared/kpi/registry.ts'
import { kpiUnits } from '../words/kpi-units.ts'

export type TargetRow = { kpi: KpiId; dueMonth: number | null; value: number | null }
export type BaselineRow = { kpi: KpiId; value: number | null }

/** A contract as it is being typed: every field present, rates in percent, nothing refused yet. */
export type ContractDraft = {
  name: string
  client: string
  provider: string
  startsOn: string
  timeZone: string
  language: 'fr' | 'en'
  currency: string
  staff: number | null
  calendar: '24x7' | 'business-hours'
  days: number[]
  opensAt: string
  closesAt: string
  /** ISO country, or nothing for no public holidays. */
  holidays: string
  /** A rule, or nothing for the first that the file can answer. */
  levelOneBy: LevelOneRule | ''
  /** One group a line. */
  groups: string
  closingDateStandsIn: boolean
  delaySource: 'dates' | 'tool'
  targets: TargetRow[]
  baselines: BaselineRow[]
}

const scale = (kpi: KpiId) => (kpiUnits[kpi] === 'ratio' ? 100 : 1)
const typed = (kpi: KpiId, value: number) => Math.round(value * scale(kpi) * 1e6) / 1e6
const stored = (kpi: KpiId, value: number) => Math.round((value / scale(kpi)) * 1e9) / 1e9

/** An empty form, with every KPI's default targets already in it. */
export function newDraft(language: 'fr' | 'en'): ContractDraft {
  return {
    name: '',
    client: '',
    provider: '',
    startsOn: '',
    timeZone: 'Europe/Paris',
    language,
    currency: 'EUR',
    staff: null,
    calendar: '24x7',
    days: [1, 2, 3, 4, 5],
    opensAt: '09:00',
    closesAt: '18:00',
    holidays: 'FR',
    levelOneBy: '',
    groups: '',
    closingDateStandsIn: false,
    delaySource: 'dates',
    targets: defaultTargets().map(({ kpi, dueMonth, value }) => ({ kpi, dueMonth, value: typed(kpi, value) })),
    baselines: [],
  }
}

/** The form of a contract that exists. */
export function draftOf(contract: Contract): ContractDraft {
  const { serviceCalendar: calendar, levelOne } = contract
  const hours = calendar.kind === 'business-hours' ? calendar : null
  const empty = newDraft(contract.language)
  return {
    ...empty,
    ...pickIdentity(contract),
    calendar: calendar.kind,
    days: hours ? [...hours.days] : empty.days,
    opensAt: hours?.opensAt ?? empty.opensAt,
    closesAt: hours?.closesAt ?? empty.closesAt,
    holidays: hours ? (hours.holidays ?? '') : empty.holidays,
    levelOneBy: levelOne?.by ?? '',
    groups: (levelOne?.groups ?? []).join('\n'),
    targets: contract.targets.map((one) => ({ ...one, value: typed(one.kpi, one.value) })),
    baselines: contract.baselines.map((one) => ({ ...one, value: typed(one.kpi, one.value) })),
  }
}

/** What the API is sent. Rows left without a number are rows not filled in, and are dropped. */
export function contractOf(draft: ContractDraft): NewContract {
  const groups = groupsOf(draft)
  return {
    ...pickIdentity(draft),
    serviceCalendar:
      draft.calendar === '24x7'
        ? { kind: '24x7' }
        : {
            kind: 'business-hours',
            days: [...draft.days].sort((a, b) => a - b),
            opensAt: draft.opensAt,
            closesAt: draft.closesAt,
            holidays: draft.holidays || null,
          },
    levelOne: draft.levelOneBy ? { by: draft.levelOneBy, ...(draft.levelOneBy === 'groups' ? { groups } : {}) } : null,
    targets: draft.targets.flatMap(({ kpi, dueMonth, value }) =>
      dueMonth === null || value === null ? [] : [{ kpi, dueMonth, value: stored(kpi, value) }],
    ),
    baselines: draft.baselines.flatMap(({ kpi, value }) =>
      value === null ? [] : [{ kpi, value: stored(kpi, value) }],
    ),
  }
}

export const groupsOf = (draft: ContractDraft): string[] =>
  draft.groups
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

type Identity = Pick<
  ContractDraft & Contract,
  | 'name'
  | 'client'
  | 'provider'
  | 'startsOn'
  | 'timeZone'
  | 'language'
  | 'currency'
  | 'staff'
  | 'closingDateStandsIn'
  | 'delaySource'
>

function pickIdentity(from: Identity): Identity {
  const { name, client, provider, startsOn, timeZone, language, currency, staff } = from
  const { closingDateStandsIn, delaySource } = from
  return { name, client, provider, startsOn, timeZone, language, currency, staff, closingDateStandsIn, delaySource }
}
