import type { Translate } from '../words/translate.ts'

const fields = [
  'name',
  'client',
  'provider',
  'startsOn',
  'firstMonth',
  'windows',
  'timeZone',
  'language',
  'currency',
  'staff',
  'serviceCalendar',
  'calendarFrom',
  'levelOne',
  'closingDateStandsIn',
  'delaySource',
  'ticketScope',
  'typeSource',
  'targets',
  'targetsFrom',
  'baselines',
  'costBaseline',
  'securityBaseline',
  'forecast',
  'transition',
  'downtimeHourlyCost',
  'exitTerms',
  'budgetNatures',
  'satisfactionSurvey',
  'incidentRules',
  'commitments',
  'penalties',
] as const

/** What a setting of a contract is called; null for one that this release does not know. */
export function fieldText(t: Translate, code: string): string | null {
  const field = fields.find((one) => one === code)
  return field ? t(`audit.field.${field}`) : null
}
