import { satisfiedFrom, type Scale } from '../../../shared/kinds/satisfaction/answer.ts'
import { normaliseWords } from './clean-text.ts'
import { readNumber } from './number.ts'
import { readAgreement, readSatisfactionPhrase, readSmiley } from './satisfaction-phrase.ts'
import { isScale, STARS } from './scale.ts'
import { satisfactionOf, type Said } from './score-words.ts'
import type { ScoreVotes } from './score-votes.ts'

export type ScoreRules = {
  /** The best score as the row or the header says it; null where neither does. */
  readonly said: number | null
  /** The scale that the person chose, or else the tool's own; null where there is neither. */
  readonly usual: Scale | null
  /** Where nothing says it. */
  readonly tentative: Scale
  readonly scores: ScoreVotes
  /** Words of this column alone, normalised. */
  readonly words?: Readonly<Record<string, Said>> | undefined
  /** Whether the cells say how far people agree that they are satisfied. */
  readonly agrees?: boolean | undefined
  /** The tool's own scores count down: 1 is the best. */
  readonly bestFirst?: boolean | undefined
}
export type ScoreProblem = 'score-unreadable' | 'score-outside-scale' | 'scale-not-known'
/** What a score says. `satisfied` is null where the survey was not answered; `none`: there was no survey. */
export type ScoreReading =
  | { readonly satisfied: boolean | null; readonly score: number | null; readonly scale: Scale | null }
  | 'none'
  | ScoreProblem

/** A score and the best that there is: `14/20`, `4 sur 5`. */
export const OUT_OF = /^(.+?)\s*(?:\/|sur|out of)\s*(\d{1,3})(?:[.,]0+)?(?:\s*(?:stars?|[ée]toiles?|points?|pts))?$/iu
const IN_STARS = /^([★⭐]+)([☆✩]*)$/u
const NUMBER_OF_STARS = /^(\d(?:[.,]\d)?)\s*(?:[★⭐☆]|stars?|étoiles?|etoiles?)$/iu
/** `5 - Very satisfied`, `5 (excellent)`: the word says it all, and which end is best too. */
const NUMBERED = /^[([]?\d{1,2}\s*[-–:=.)(\]]\s*(?=\p{L})/u

/**
 * Reads a score: `4`, `4/5`, `4,5 sur 5`, `★★★★☆`, or a word of satisfaction. Satisfied is 4 and more of 5, 7 and more of 10, 3
 * and more of 4. Scores start at 1, at 0 where the best is 10.
 */
export function readScore(cell: string, rules: ScoreRules): ScoreReading {
  const text = cell.trim().replaceAll('\uFE0F', '')
  const word = normaliseWords(text.replace(NUMBERED, ''))
  const meaning = rules.words && Object.hasOwn(rules.words, word) ? rules.words[word]! : satisfactionOf(word)
  const said = meaning ?? readSatisfactionPhrase(text.replace(NUMBERED, '')) ?? readSmiley(text)
  if (said !== null) return inWords(said)
  const agreed = rules.agrees ? readAgreement(word) : null
  if (agreed !== null) return inWords(agreed)
  const stars = IN_STARS.exec(text)
  if (stars) {
    const [all, filled, empty] = [...stars].map((part) => [...part].length)
    return onScale(filled!, empty === 0 ? (rules.said ?? STARS) : all!, rules)
  }
  const numbered = NUMBER_OF_STARS.exec(text)
  if (numbered) return onScale(readNumber(numbered[1]!)!, rules.said ?? STARS, rules)
  const outOf = OUT_OF.exec(text)
  const score = readNumber(outOf?.[1] ?? text)
  if (score === null) return 'score-unreadable'
  return onScale(score, outOf ? Number(outOf[2]) : rules.said, rules)
}

/** Whether a cell is a word, a phrase or a sign of satisfaction. */
export function isSatisfactionWord(cell: string): boolean {
  const text = cell.trim().replaceAll('\uFE0F', '')
  return (satisfactionOf(normaliseWords(text)) ?? readSatisfactionPhrase(text) ?? readSmiley(text)) !== null
}

/** The score that a word of satisfaction stands for. */
export function inWords(said: Said): ScoreReading {
  if (said === 'none') return 'none'
  return { satisfied: said === 'unanswered' ? null : said === 'satisfied', score: null, scale: null }
}

function onScale(given: number, said: number | null, rules: ScoreRules): ScoreReading {
  const scale = said ?? rules.usual
  if (scale === null) rules.scores.count(given, rules.bestFirst)
  const best = scale ?? rules.tentative
  if (!isScale(best)) return 'scale-not-known'
  if (given > best || given < (best === 10 ? 0 : 1)) return 'score-outside-scale'
  const score = rules.bestFirst ? best + 1 - given : given
  return { satisfied: score >= satisfiedFrom[best], score, scale: best }
}
