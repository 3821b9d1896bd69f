import { reactive, watch } from 'vue'
import { forget, keep, recallHere } from './storage.ts'

export const alertDecisions = ['acknowledge', 'close', 'new-baseline'] as const
export type AlertDecision = (typeof alertDecisions)[number]
export type AlertDraft = { decision: AlertDecision; explanation: string; fromMonth: string }

/** What a person is about to write about an alert. It outlives a reload and a detour to the tickets, until it is stored. */
export function useAlertDraft(alertId: number, fromMonth: string) {
  const name = nameOf(alertId)
  const empty: AlertDraft = { decision: 'acknowledge', explanation: '', fromMonth }
  const draft = reactive<AlertDraft>({ ...empty, ...read(recallHere(name)) })
  watch(draft, () => keep(name, JSON.stringify(draft)))
  return draft
}

/** The words are stored on the server: the draft is over. */
export function endAlertDraft(alertId: number): void {
  forget(nameOf(alertId))
}

const nameOf = (alertId: number) => `alert.${alertId}`

function read(text: string | null): Partial<AlertDraft> {
  try {
    return text === null ? {} : (JSON.parse(text) as Partial<AlertDraft>)
  } catch {
    return {}
  }
}
