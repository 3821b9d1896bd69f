import { speeches } from '../../shared/api/questions.ts'
import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { readNumber } from './values/number.ts'
import { isScale, readScale, scaleInHeader } from './values/scale.ts'
import { inWords, OUT_OF, type ScoreReading } from './values/score.ts'

const PERCENT = /^(.+?)\s*%$/u
/** A header of percentages, whose cells may be plain numbers. */
const OF_PERCENT = /%|\b(?:pourcentages?|percent(?:age)?|per cent)\b/i

/** 1 of 100: less no survey has. */
const LEAST = 0.01

/** Whether a header says that its cells are percentages. */
export const namesPercent = (header: string): boolean => OF_PERCENT.test(header)

/** The best score that a score is out of, where it says one of which no contract says who is satisfied; null where it says none. */
function shareOf(cell: string, best: number | null): number | null {
  const percent = PERCENT.exec(cell)?.[1]
  const outOf = OUT_OF.exec(cell)
  const of = percent === undefined ? (outOf ? Number(outOf[2]) : best) : 100
  const score = readNumber(percent ?? outOf?.[1] ?? cell)
  if (of === null || score === null || of === 0 || isScale(of)) return null
  return score / of
}

/**
 * Reads scores of scales that the contract's definition of “satisfied” does not cover, as `80 %` and `14/20`: from which share of the
 * best score on somebody is satisfied is asked once, with the share of them that each answer gives. null where a cell is none.
 */
export function shareReader(
  { field, index }: ReadColumn,
  headers: readonly string[],
  { asking, bestFirst }: Pick<ReadRules, 'asking'> & { readonly bestFirst: boolean },
): (score: string, scale: string | null) => ScoreReading | null {
  const header = headers[index]!
  const inHeader = namesPercent(header) ? 100 : scaleInHeader(header)
  let count = 0
  const satisfied = new Map<string, number>()
  const choices = speeches.share.map((value) => ({
    value,
    get gives() {
      return count === 0 ? null : (satisfied.get(value) ?? 0) / count
    },
  }))
  let from: number | undefined
  return (score, scale) => {
    const given = shareOf(score.trim(), scale === null ? inHeader : readScale(scale))
    if (given === null) return null
    // Of how dissatisfied people are, the rest is how satisfied.
    const share = bestFirst && given >= 0 ? 1 - given : given
    if (share < 0 || share > 1) return 'score-outside-scale'
    // 0,8 of 100, or a bare 1, is no score that anybody gave: it is 80 % written as a share of 1, or all of it.
    const isBare = readNumber(score) !== null
    if (given > 0 && (given < LEAST || (given === LEAST && isBare))) return 'score-unreadable'
    if (from === undefined) {
      const about = { topic: 'speech', of: 'share', field, column: header } as const
      from = fromOf(asking.choose({ about, options: choices, guess: 'from-70', count: () => count }) ?? 'from-70')
    }
    count += 1
    for (const { value } of choices) if (share >= fromOf(value)) satisfied.set(value, (satisfied.get(value) ?? 0) + 1)
    return inWords(share >= from ? 'satisfied' : 'unsatisfied')
  }
}

/** The share, 0..1, that an answer says. */
function fromOf(answer: string): number {
  return Number(answer.replace('from-', '')) / 100
}
