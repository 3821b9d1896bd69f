import type { AlertRule } from '../../shared/alerts/rules.ts'
import type { LastAlert, StoredClosing } from '../db/alerts.ts'
import type { Finding, Rule } from './rules/rule.ts'

/** The last alert about a subject, as the next look finds it. */
export type KnownAlert = Omit<LastAlert, 'closing' | 'month' | 'toldIn'> & {
  readonly closing: Pick<StoredClosing, 'how' | 'over'> | null
  /** Whether they were told of it in the month being looked at. */
  readonly toldThisMonth: boolean
}

/** What becomes of alerts at a month's end. */
export type Transition =
  | { readonly to: 'raised'; readonly rule: AlertRule; readonly finding: Finding; readonly episode: number }
  | { readonly to: 'held' | 'worsened'; readonly id: number; readonly finding: Finding }
  | { readonly to: 'closed' | 'over'; readonly id: number }

/** An open alert is told again when it is worse by this share, at most once a month. */
const WORTH_TELLING_AGAIN = 0.25

/**
 * What one rule's findings change, given the last alert about each subject: a new subject is raised; an open alert holds, or
 * is told again where it is clearly worse, and never falls back to a note; one that the data no longer show is closed. An
 * alert that somebody closed keeps silent as long as the data show it: only after they ceased to may the same subject be raised again.
 */
export function transitions(rule: Rule, known: readonly KnownAlert[], findings: readonly Finding[]): Transition[] {
  const bySubject = new Map(known.map((alert) => [alert.subject, alert]))
  const found = new Set(findings.map(({ subject }) => subject))
  const ended = known.filter(({ subject }) => !found.has(subject)).flatMap(ending)
  return [...findings.flatMap((finding) => standing(rule, bySubject.get(finding.subject), finding)), ...ended]
}

function standing(rule: Rule, known: KnownAlert | undefined, finding: Finding): Transition[] {
  if (!known || isOver(known)) return [{ to: 'raised', rule: rule.id, finding, episode: (known?.episode ?? 0) + 1 }]
  if (known.state === 'closed') return []
  const level = known.level === 'alert' ? 'alert' : finding.level
  return [{ to: isWorse(rule, known, finding) ? 'worsened' : 'held', id: known.id, finding: { ...finding, level } }]
}

function ending(known: KnownAlert): Transition[] {
  if (known.state !== 'closed') return [{ to: 'closed', id: known.id }]
  return isOver(known) ? [] : [{ to: 'over', id: known.id }]
}

const isOver = ({ state, closing }: KnownAlert): boolean =>
  state === 'closed' && (closing === null || closing.how === 'data' || closing.over)

function isWorse(rule: Rule, known: KnownAlert, finding: Finding): boolean {
  if (known.level === 'note' && finding.level === 'alert') return true
  const before = rule.badness(known.told)
  const isClear = before > 0 && rule.badness(finding.figures) > before * (1 + WORTH_TELLING_AGAIN)
  return isClear && !known.toldThisMonth
}
