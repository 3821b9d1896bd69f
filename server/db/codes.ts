import { classesIn, type Scope, type TicketClass } from '../../shared/kinds/tickets/ticket-class.ts'
import type { TicketStatus } from '../../shared/kinds/tickets/ticket.ts'
import type { FirstLevelCount } from '../../shared/kpi/first-level-resolution/definition.ts'
import type { LevelOneRule } from '../../shared/kpi/first-level-resolution/level-one.ts'

/** Words kept as small numbers in the tickets table. A number is never given to another word. */
export type Codes<Word extends string> = {
  readonly encode: (word: Word | null) => number | null
  readonly decode: (code: number | null) => Word | null
  readonly code: Readonly<Record<Word, number>>
}

function codes<Word extends string>(code: Readonly<Record<Word, number>>): Codes<Word> {
  const words = new Map(Object.entries(code).map(([word, number]) => [number, word as Word]))
  return {
    code,
    encode: (word) => (word === null ? null : code[word]),
    decode: (number) => (number === null ? null : (words.get(number) ?? null)),
  }
}

export const statusCodes = codes<TicketStatus>({
  open: 1,
  pending: 2,
  resolved: 3,
  closed: 4,
  cancelled: 5,
  duplicate: 6,
  merged: 7,
})

export const ruleCodes = codes<LevelOneRule>({ escalated: 1, level: 2, groups: 3, reassignments: 4 })

/** How a ticket counts in the first-level rate, and why: of other figures nothing is kept that needs a word. */
export const countingCodes = codes<FirstLevelCount['counted']>({
  'first-level': 1,
  escalated: 2,
  unknown: 3,
  excluded: 4,
})

export const reasonCodes = codes<NonNullable<FirstLevelCount['reason']>>({
  cancelled: 1,
  duplicate: 2,
  merged: 3,
  reopened: 4,
  escalated: 5,
  level: 6,
  group: 7,
  reassigned: 8,
  'nothing-tells': 9,
})

/** 0 stands for `untold` where months are summed up; a ticket keeps nothing then. */
export const classCodes = codes<TicketClass>({ untold: 0, incident: 1, request: 2, other: 3 })
/** The class of a ticket, as SQL writes it. */
export const TICKET_CLASS = 'coalesce(class, 0)'
/** Whether a ticket is one of those that a scope takes, as an SQL condition. */
export function isInScope(scope: Scope): string {
  if (scope === 'all') return '1'
  return `${TICKET_CLASS} IN (${classesIn[scope].map((one) => classCodes.code[one]).join(', ')})`
}

/** `true` = 1, `false` = 0, no answer = null. */
export const encodeFlag = (flag: boolean | null): number | null => (flag === null ? null : Number(flag))
export const decodeFlag = (code: number | null): boolean | null => (code === null ? null : code === 1)
