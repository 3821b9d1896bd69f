import type { Rest } from '../../shared/api/rests.ts'
import type { Format } from '../composables/useFormat.ts'
import type { MessageKey, Translate } from '../composables/useWords.ts'

/** Whether everything that a figure is about counts in it, some of it, or nothing. */
export function howMuch({ counted, of }: Rest): 'all' | 'some' | 'none' | 'empty' {
  if (of === 0) return 'empty'
  if (counted === 0) return 'none'
  return counted < of ? 'some' : 'all'
}

/** What a figure will rest on, in one sentence; null where there is nothing to say. */
export function restText(t: Translate, format: Pick<Format, 'count' | 'value'>, rest: Rest): string | null {
  const { on, counted, of, share, rule } = rest
  const key: MessageKey = `rests.${on}.${howMuch(rest)}`
  const text = t(key, {
    counted: format.count(counted),
    of: format.count(of),
    missing: format.count(of - counted),
    share: format.value('ratio', share),
    lacks: t(`lacks.${rule ?? 'level'}`),
  })
  return text === '' ? null : text
}
