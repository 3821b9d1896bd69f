import type { Rest } from '../../shared/api/rests.ts'
import type { Format } from '../composables/useFormat.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'

/** Whether everything that a figure is about counts in it, some of it, or nothing. */
function howMuch({ counted, of }: Rest): 'all' | 'some' | 'none' | 'empty' {
  if (of === 0) return 'empty'
  if (counted === 0) return 'none'
  return counted < of ? 'some' : 'all'
}

/** What a figure will rest on, in one sentence; null where there is nothing to say. */
export function restText(t: Translate, format: Pick<Format, 'count' | 'value'>, rest: Rest): string | null {
  const { on, counted, of, share, rule } = rest
  const key: MessageKey = `rests.${on}.${howMuch(rest)}`
  const named = {
    counted: format.count(counted),
    of: format.count(of),
    missing: format.count(of - counted),
    share: format.value('ratio', share),
    lacks: t(`lacks.${rule ?? 'level'}`),
  }
  const text = t(key, named, howMuch(rest) === 'some' ? (counters.has(on) ? counted : of - counted) : of)
  return text === '' ? null : text
}

/** Where only some count, the sentence is about those that do not; of these it is about those that do. */
const counters: ReadonlySet<Rest['on']> = new Set(['forecast'])
/** Of these, that only some rows count is as it should be: other rows are of another kind or type, or a survey that nobody answered. */
const partly: ReadonlySet<Rest['on']> = new Set(['answers', 'security', 'counted', 'levels-counted', 'delays-counted'])

/** Whether a figure will rest on less than its owner may expect. */
export function isShort(rest: Rest): boolean {
  const much = howMuch(rest)
  return much !== 'all' && !(much === 'some' && partly.has(rest.on))
}
