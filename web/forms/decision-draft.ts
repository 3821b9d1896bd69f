import type { Decision, DecisionPatch, NewDecision } from '../../shared/api/decisions.ts'
import type { Member } from '../../shared/api/members.ts'
import { kpiIds, type KpiId } from '../../shared/kpi/index.ts'

/** The fields of a decision as they are typed. */
export type DecisionWords = {
  text: string
  owner: string
  dueOn: string
  kpi: KpiId | ''
  state: 'open' | 'done' | 'dropped'
  doneOn: string
  because: string
}
/** A decision on this device; `id` and `version` as the server last told them, `sent`: the words that it has. */
export type DecisionDraft = {
  readonly key: string
  id: number | null
  version: number
  words: DecisionWords
  sent: DecisionWords | null
  /** What somebody else wrote meanwhile, until one of both is chosen. */
  theirs: Decision | null
}

const noWords: DecisionWords = { text: '', owner: '', dueOn: '', kpi: '', state: 'open', doneOn: '', because: '' }

/** A decision of which nothing is typed yet. */
export function newDraft(key: string): DecisionDraft {
  return { key, id: null, version: 0, words: { ...noWords }, sent: null, theirs: null }
}

export function wordsOf({ text, owner, dueOn, kpi, state }: Decision): DecisionWords {
  return {
    text,
    owner: owner?.name ?? '',
    dueOn: dueOn ?? '',
    kpi: kpi ?? '',
    state: state.is,
    doneOn: state.is === 'done' ? state.on : '',
    because: state.is === 'dropped' ? state.because : '',
  }
}

/** A decision as the server has it. */
export function draftOf(decision: Decision): DecisionDraft {
  const { key, id, version } = decision
  return { key, id, version, words: wordsOf(decision), sent: wordsOf(decision), theirs: null }
}

const isSame = (one: DecisionWords, other: DecisionWords) =>
  (Object.keys(noWords) as (keyof DecisionWords)[]).every((field) => one[field].trim() === other[field].trim())

/** Whether there are words that the server has not. */
export const isUnsent = ({ words, sent }: DecisionDraft): boolean => !isSame(words, sent ?? noWords)

/** Whether the words can be sent: there is a text, a done one has its day, a dropped one its reason, a date is whole. */
export function isSendable({ words }: DecisionDraft): boolean {
  const { text, state, doneOn, because } = words
  return text.trim() !== '' && (state !== 'done' || doneOn !== '') && (state !== 'dropped' || because.trim() !== '')
}

type Fields = Pick<NewDecision, 'text' | 'owner' | 'dueOn' | 'kpi'> & Required<Pick<DecisionPatch, 'state'>>

/** The words as the server takes them; an owner is a member where the name is one's. */
function fieldsOf(words: DecisionWords, members: readonly Pick<Member, 'accountId' | 'name'>[]): Fields {
  const name = words.owner.trim()
  const member = members.find((one) => one.name === name)
  return {
    text: words.text.trim(),
    owner: name === '' ? null : member ? { accountId: member.accountId } : { name },
    dueOn: words.dueOn || null,
    kpi: kpiIds.find((id) => id === words.kpi) ?? null,
    state:
      words.state === 'open'
        ? { is: 'open' }
        : words.state === 'done'
          ? { is: 'done', on: words.doneOn }
          : { is: 'dropped', because: words.because.trim() },
  }
}

type People = readonly Pick<Member, 'accountId' | 'name'>[]

/** What is sent of a decision that the server does not know yet. */
export function newDecision({ key, words }: Pick<DecisionDraft, 'key' | 'words'>, members: People): NewDecision {
  const { state: _open, ...said } = fieldsOf(words, members)
  return { key, ...said }
}

/** What is sent of one that it knows: the fields that are not as it has them. */
export function decisionPatch({ version, words, sent }: DecisionDraft, members: People): DecisionPatch {
  const [is, was] = [fieldsOf(words, members), fieldsOf(sent ?? noWords, members)]
  const moved = (Object.keys(is) as (keyof Fields)[]).filter(
    (field) => JSON.stringify(is[field]) !== JSON.stringify(was[field]),
  )
  return { version, ...Object.fromEntries(moved.map((field) => [field, is[field]])) }
}

/**
 * The decisions of this device with those that the server tells: its own where nothing is unsent here; where somebody changed one
 * that is unsent here, this device keeps its words, and the server says so when they are sent.
 */
export function mergeDecisions(drafts: readonly DecisionDraft[], told: readonly Decision[]): DecisionDraft[] {
  const known = told.map((decision) => {
    const draft = drafts.find(({ key }) => key === decision.key)
    if (!draft || (!isUnsent(draft) && draft.version <= decision.version)) return draftOf(decision)
    return draft.id === null ? { ...draft, id: decision.id, version: decision.version, sent: wordsOf(decision) } : draft
  })
  return [...known, ...drafts.filter(({ key }) => !told.some((one) => one.key === key))]
}
