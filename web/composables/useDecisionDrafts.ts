import { computed, onBeforeUnmount, onMounted, reactive, ref, watch } from 'vue'
import type { Decision } from '../../shared/api/decisions.ts'
import type { Member } from '../../shared/api/members.ts'
import { send } from '../api/client.ts'
import { Problem } from '../api/problem.ts'
import {
  decisionPatch,
  draftOf,
  isSendable,
  isUnsent,
  mergeDecisions,
  newDecision,
  newDraft,
  wordsOf,
  type DecisionDraft,
} from '../forms/decision-draft.ts'
import { recall, remember } from './storage.ts'

/** Between the last letter and what is sent. */
const PAUSE_MS = 2000
/** Between two tries while the server does not answer. */
const AGAIN_MS = 3000

export type DecisionPlace = { readonly accountId: number; readonly contractId: number; readonly quarter: string }

/**
 * The decisions of a committee as they are typed here: kept on this device with every letter, sent after a short pause, tried again
 * while the server does not answer. `told`: what it said last; `onSent`: told of what it took.
 */
export function useDecisionDrafts(
  place: DecisionPlace,
  told: () => readonly Decision[] | undefined,
  members: () => readonly Member[],
  onSent: (decision: Decision) => void,
) {
  const { accountId, contractId, quarter } = place
  const name = `decisions.${accountId}.${contractId}.${quarter}`
  const path = `/contracts/${contractId}/committees/${quarter}/decisions`
  const drafts = reactive<DecisionDraft[]>(read(name))
  const problems = reactive<Record<string, Problem>>({})
  const isCut = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let sending: Promise<void> | undefined

  const waiting = computed(() => drafts.filter((draft) => isUnsent(draft) && draft.theirs === null))
  const keep = () => remember(name, JSON.stringify(drafts.filter((draft) => isUnsent(draft) || draft.theirs)))
  function later(pause: number) {
    clearTimeout(timer)
    timer = setTimeout(() => void sendAll(), pause)
  }

  watch(told, (decisions) => decisions && drafts.splice(0, drafts.length, ...mergeDecisions(drafts, decisions)), {
    immediate: true,
  })
  watch(
    () => drafts.map(({ words }) => ({ ...words })),
    () => {
      keep()
      if (waiting.value.length > 0) later(PAUSE_MS)
    },
    { deep: true },
  )

  function sendAll(): Promise<void> {
    if (sending) later(PAUSE_MS)
    return (sending ??= sendWaiting().finally(() => (sending = undefined)))
  }

  async function sendWaiting() {
    for (const draft of waiting.value.filter(isSendable)) await sendOne(draft)
    if (isCut.value) later(AGAIN_MS)
    else if (waiting.value.some((draft) => isSendable(draft) && !problems[draft.key])) later(PAUSE_MS)
  }

  async function sendOne(draft: DecisionDraft) {
    const words = { ...draft.words }
    try {
      const taken =
        draft.id === null
          ? await send<Decision>('POST', path, newDecision({ key: draft.key, words }, members()))
          : await send<Decision>('PATCH', `${path}/${draft.id}`, decisionPatch({ ...draft, words }, members()))
      isCut.value = false
      delete problems[draft.key]
      Object.assign(draft, { id: taken.id, version: taken.version, sent: wordsOf(taken) })
      onSent(taken)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      isCut.value = problem.status === 0 || problem.status >= 500
      const theirs = problem.body['decision'] as Decision | undefined
      if (problem.code === 'decision-changed' && theirs) draft.theirs = theirs
      else if (!isCut.value) problems[draft.key] = problem
    }
    keep()
  }

  function add(): DecisionDraft {
    const blank = drafts.find((draft) => draft.id === null && draft.words.text.trim() === '')
    if (blank) return blank
    drafts.push(newDraft(crypto.randomUUID()))
    return drafts.at(-1)!
  }
  /** Of two who changed one decision: `mine` is sent over theirs, which its history keeps; or theirs stands. */
  function settle(draft: DecisionDraft, whose: 'mine' | 'theirs') {
    const { theirs } = draft
    if (!theirs) return
    if (whose === 'theirs') Object.assign(draft, draftOf(theirs))
    else Object.assign(draft, { id: theirs.id, version: theirs.version, sent: wordsOf(theirs), theirs: null })
    keep()
    later(0)
  }
  /** Takes away a line of which the server has nothing. */
  function discard(draft: DecisionDraft) {
    const index = drafts.findIndex(({ key }) => key === draft.key)
    if (index >= 0 && draft.id === null) drafts.splice(index, 1)
    keep()
  }

  /** Sends all that was typed, now; whether the server has every word of it. A line without a text is no decision. */
  async function flush(): Promise<boolean> {
    clearTimeout(timer)
    await sending
    await sendAll()
    return drafts.every((draft) => draft.theirs === null && (!isUnsent(draft) || draft.words.text.trim() === ''))
  }

  /** What was typed is sent at once: the field was left, or the network is back. */
  const now = () => later(0)
  onMounted(() => {
    addEventListener('online', now)
    if (waiting.value.length > 0) now()
  })
  onBeforeUnmount(() => {
    removeEventListener('online', now)
    clearTimeout(timer)
    if (waiting.value.length > 0) void sendAll()
  })
  return {
    drafts,
    problems,
    isCut,
    isWaiting: computed(() => waiting.value.length > 0),
    now,
    flush,
    add,
    settle,
    discard,
  }
}

function read(name: string): DecisionDraft[] {
  try {
    return JSON.parse(recall(name) ?? '[]') as DecisionDraft[]
  } catch {
    return []
  }
}
