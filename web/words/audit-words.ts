import type { AuditEntry } from '../../shared/api/audit.ts'
import { kpiIds } from '../../shared/kpi/index.ts'
import { restatementCauses } from '../../shared/kpi/restatement-cause.ts'
import type { Format } from '../composables/useFormat.ts'
import type { Translate } from '../composables/useWords.ts'
import { fieldText } from '../../shared/sentences/field-text.ts'
import { kinds } from '../../shared/kinds/kinds.ts'
import { quarterSince } from '../../shared/sentences/quarters.ts'
import { roles } from './roles.ts'

type Said = Omit<AuditEntry, 'id' | 'at' | 'hash'>

/** A piece of a sentence; `account`: the number of the account that it names, which stays when its owner changes the name. */
export type AuditPart = { readonly text: string; readonly account: number | null }

/** Where the names go in a sentence: characters for private use, which no sentence has of its own. */
const WHO = '\uE000'
const WHAT = '\uE001'

/** What happened, as a sentence in pieces: who did what, to what, each name of an account one of them. */
export function auditParts(t: Translate, entry: Said): AuditPart[] {
  return pattern(t, entry)
    .split(/([\uE000\uE001])/)
    .filter((piece) => piece !== '')
    .map((piece, index) => {
      const { text, account } = partOf(t, entry, piece)
      return { text: index === 0 ? text.charAt(0).toUpperCase() + text.slice(1) : text, account }
    })
}

function partOf(t: Translate, entry: Said, piece: string): AuditPart {
  if (piece === WHO) return { text: actor(t, entry), account: actorAccount(entry) }
  if (piece === WHAT) return { text: subject(t, entry), account: subjectAccount(entry) }
  return { text: piece, account: null }
}

function pattern(t: Translate, entry: Said): string {
  const named = { who: WHO, what: WHAT }
  if (entry.event === 'password-reset-asked' && entry.by.kind === 'vigie') return t('audit.asked', named)
  const own = isOwn(entry) ? owns.find((one) => one === entry.event) : undefined
  return own ? t(`audit.own.${own}`, named) : t(`audit.event.${entry.event}`, named)
}

/** What of it: the codes of the log, each in the reader's words; one that is not known stays as it is. */
export function auditDetail(
  t: Translate,
  format: Format,
  { event, detail }: Said,
  { firstMonth }: { readonly firstMonth: string },
): string | null {
  if (detail === null || detail.trim() === '') return null
  const isSetting = event === 'settings-changed' || event === 'targets-changed' || event === 'profile-changed'
  return detail
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((code) => {
      if (isQuarter(code)) return quarterSince(t, format, code, firstMonth)
      return (isSetting ? fieldText(t, code) : null) ?? codeText(t, format, code) ?? code
    })
    .join(', ')
}

/** Things that people mostly do to their own account, told without naming them twice. */
const owns = [
  'account-erased',
  'account-created',
  'administrator-made',
  'password-changed',
  'password-reset-asked',
  'openid-linked',
  'openid-unlinked',
  'profile-changed',
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

/** A number stands beside a name alone: a nameless account is already told by its number. */
const actorAccount = ({ by, byName }: Said) => (by.kind === 'account' && byName !== null ? by.id : null)
const subjectAccount = ({ subject: kind, subjectId, subjectName }: Said) =>
  kind === 'account' && subjectName !== null ? subjectId : null

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
  'agreed',
  'contested',
  'waived',
  'reserve',
  'as-link',
  'pack-none',
  'pack-pdf',
  'pack-pptx',
  'pack-both',
  'page-none',
  'page-files',
  'page-day',
  'text',
  'owner',
  'dueOn',
  'kpi',
  'state',
] as const

function codeText(t: Translate, format: Format, code: string): string | null {
  const role = roles.find((one) => one === code)
  if (role) return t(`roles.${role}`)
  const kpi = kpiIds.find((one) => one === code)
  if (kpi) return t(`kpi.${kpi}.name`)
  const decision = decisions.find((one) => one === code)
  if (decision) return t(`audit.decision.${decision}`)
  const kind = kinds.find((one) => one === code)
  if (kind) return t(`file.${kind}.name`)
  const cause = restatementCauses.find((one) => one === code)
  if (cause) return t(`ledger.cause.${cause}`)
  const other = codes.find((one) => one === code)
  if (other) return t(`audit.code.${other}`)
  const [from, to = from] = code.split('..')
  if ([from, to].every((month) => /^\d{4}-(0[1-9]|1[0-2])$/.test(month!))) return format.run({ from: from!, to: to! })
  return null
}

const isQuarter = (code: string) => /^Q[1-9]\d?$/.test(code)
