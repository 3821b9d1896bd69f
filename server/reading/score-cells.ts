import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { readScale, scaleInHeader } from './values/scale.ts'
import { normaliseWords } from './values/clean-text.ts'
import { saysSatisfied } from './values/satisfaction-phrase.ts'
import { inWords, readScore, type ScoreReading } from './values/score.ts'
import { guessSatisfaction, type Said } from './values/score-words.ts'
import { TENTATIVE_SCALE } from './values/score-votes.ts'

/** Reads a score with what the row says of its scale, null where it says nothing. */
export type ScoreCells = (score: string, scale: string | null) => ScoreReading

/** Holds letters or a sign, so that somebody may say what it means. */
const IN_WORDS = /[\p{L}\p{Extended_Pictographic}]/u

/**
 * Compiles the reader of a file's scores. The scale is the one that the cell itself says, else the row, else the header, else
 * the person, else the tool's own. A word of satisfaction that nobody knows is asked.
 */
export function scoreCells(column: ReadColumn, headers: readonly string[], rules: ReadRules): ScoreCells {
  const { rule } = column
  const header = headers[column.index]!
  const inHeader = scaleInHeader(header)
  const { scores } = rules
  const usual = rules.chosenScale ?? rule?.scale ?? null
  const agrees = saysSatisfied(normaliseWords(header))
  const fixed = { usual, scores, tentative: TENTATIVE_SCALE, words: rule?.answers, bestFirst: rule?.bestFirst, agrees }
  const readNumbered = (score: string, scale: string | null): ScoreReading => {
    if (scale === null) return readScore(score, { ...fixed, said: inHeader })
    const said = readScale(scale)
    return said === null ? 'scale-not-known' : readScore(score, { ...fixed, said })
  }
  const readWord = rules.asking.words<Said>(column.field === 'answerScore' ? 'answerScore' : 'score', header, {
    knows: () => null,
    means: (meaning) => meaning as Said,
    guess: (cell) => guessSatisfaction(cell),
  })
  return (score, scale) => {
    const reading = readNumbered(score, scale)
    if (reading !== 'score-unreadable' || !IN_WORDS.test(score)) return reading
    const said = readWord(score)
    if (said === 'asked') return reading
    return said === null ? 'none' : inWords(said)
  }
}
