import type { AuditEntry } from '../../shared/api/audit.ts'
import { kpiIds } from '../../shared/kpi/ids.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { importKinds } from './import-fields.ts'
import { quarterName } from './quarters.ts'
import { roles } from './roles.ts'

type Said = Omit<AuditEntry, 'id' | 'at' | 'hash'>

/** What happened, as a sentence: who did what, to what. */
export function auditSentence(t: Translate, entry: Said): string {
  const own = isOwn(entry) ? owns.find((one) => one === entry.event) : undefined
  const named = { who: actor(t, entry), what: subject(t, entry) }
  const sentence = own ? t(`audit.own.${own}`, named) : t(`audit.event.${entry.event}`, named)
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** What of it: the codes of the log, each in the reader's words; one that is not known stays as it is. */
export function auditDetail(t: Translate, format: Format, { event, detail }: Said): string | null {
  if (detail === null || detail.trim() === '') return null
  const isSetting = event === 'settings-changed' || event === 'targets-changed'
  return detail
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => (isSetting ? fieldText(t, code) : null) ?? codeText(t, format, code) ?? code)
    .join(', ')
}

/** Things that people mostly do to their own account, told without naming them twice. */
const owns = [
  'account-created',
  'administrator-made',
  'password-changed',
  'password-reset-asked',
  'openid-linked',
  'session-ended',
] as const
const isOwn = ({ by, subject: kind, subjectId }: Said) =>
  by.kind === 'account' && kind === 'account' && by.id === subjectId

function actor(t: Translate, { by, byName }: Said): string {
  if (by.kind === 'vigie') return byName ?? t('audit.vigie')
  if (by.kind === 'account') return byName ?? (by.id === null ? t('audit.somebody') : t('audit.account', { id: by.id }))
  const name = byName ?? (by.id === null ? t('audit.somebody') : t('audit.unnamed', { id: by.id }))
  return t(`audit.${by.kind}`, { name })
}

function subject(t: Translate, { subject: kind, subjectId, subjectName }: Said): string {
  if (subjectName !== null) return subjectName
  return kind === null || subjectId === null ? '–' : t(`audit.subject.${kind}`, { id: subjectId })
}

const fields = [
  'name',
  'client',
  'provider',
  'startsOn',
  'timeZone',
  'language',
  'currency',
  'staff',
  'serviceCalendar',
  'levelOne',
  'closingDateStandsIn',
  'delaySource',
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
] as const

function fieldText(t: Translate, code: string): string | null {
  const field = fields.find((one) => one === code)
  return field ? t(`audit.field.${field}`) : null
}

const decisions = ['acknowledge', 'close', 'new-baseline'] as const
const codes = [
  'screen',
  'password',
  'openid',
  'link',
  'demo',
  'password-change',
  'console',
  'environment',
  'others',
] as const

function codeText(t: Translate, format: Format, code: string): string | null {
  const role = roles.find((one) => one === code)
  if (role) return t(`roles.${role}`)
  const kpi = kpiIds.find((one) => one === code)
  if (kpi) return t(`kpi.${kpi}.name`)
  const decision = decisions.find((one) => one === code)
  if (decision) return t(`alerts.decision.${decision}`)
  const kind = importKinds.find((one) => one === code)
  if (kind) return t(`file.${kind}.name`)
  const other = codes.find((one) => one === code)
  if (other) return t(`audit.code.${other}`)
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(code)) return format.month(code)
  return /^Q[1-9]\d?$/.test(code) ? quarterName(t, code) : null
}
