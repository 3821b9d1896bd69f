import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { readScale, scaleInHeader } from './values/scale.ts'
import { readScore, type ScoreReading } from './values/score.ts'
import { TENTATIVE_SCALE } from './values/score-votes.ts'

/** Reads a score with what the row says of its scale, null where it says nothing. */
export type ScoreCells = (score: string, scale: string | null) => ScoreReading

/**
 * Compiles the reader of a file's scores. The scale is the one that the cell itself says, else the row, else the header, else
 * the person, else the tool's own.
 */
export function scoreCells(column: ReadColumn, headers: readonly string[], rules: ReadRules): ScoreCells {
  const { rule } = column
  const inHeader = scaleInHeader(headers[column.index]!)
  const { scores } = rules
  const usual = rules.chosenScale ?? rule?.scale ?? null
  const fixed = { usual, scores, tentative: TENTATIVE_SCALE, words: rule?.answers, bestFirst: rule?.bestFirst }
  return (score, scale) => {
    if (scale === null) return readScore(score, { ...fixed, said: inHeader })
    const said = readScale(scale)
    return said === null ? 'scale-not-known' : readScore(score, { ...fixed, said })
  }
}
