import type { ReadRules } from './read-rules.ts'
import type { ReadColumn } from './recognise.ts'
import { namesPercent, shareReader } from './score-share.ts'
import { isBestFirst, readScale, scaleInHeader, scaleInText } from './values/scale.ts'
import { normaliseWords } from './values/clean-text.ts'
import { ratesDissatisfaction, saysDissatisfied, saysSatisfied } from './values/satisfaction-phrase.ts'
import { inWords, readScore, type ScoreReading } from './values/score.ts'
import { guessSatisfaction, type Said, noByDegrees, yesByDegrees } from './values/score-words.ts'

/** Reads a score with what the row says of its scale, null where it says nothing. */
export type ScoreCells = (score: string, scale: string | null) => ScoreReading

/** A question whether people would recommend: it goes from 0 to 10, and is not satisfaction by itself. */
const NPS = /\bnps\b|net promoter|recomm?[ae]nd/i
const NPS_SCALE = 10
function isNps({ rule }: ReadColumn, header: string): boolean {
  const isNamed = NPS.test(header) && !saysSatisfied(normaliseWords(header))
  return (isNamed || rule?.says === 'recommends') && (scaleInHeader(header) ?? NPS_SCALE) === NPS_SCALE
}
/** The lowest of them that counts as satisfied, by what is answered to the question of it. */
const npsFrom = { 'from-7': 7, 'from-9': 9 } as const

/**
 * Asks from which answer on somebody who was asked whether they would recommend is satisfied, with the share that each choice
 * gives; what it returns takes a reading so.
 */
function npsOf(column: ReadColumn, header: string, { asking }: ReadRules): (reading: ScoreReading) => ScoreReading {
  if (!isNps(column, header)) return (reading) => reading
  let count = 0
  const above = { 'from-7': 0, 'from-9': 0 }
  const choices = (Object.keys(npsFrom) as (keyof typeof npsFrom)[]).map((value) => ({
    value,
    get gives() {
      return count === 0 ? null : above[value] / count
    },
  }))
  const about = { topic: 'speech', of: 'nps', field: column.field, column: header } as const
  const chosen = asking.choose({ about, options: choices, guess: 'from-9', count: () => count })
  const from = chosen === 'from-9' ? npsFrom['from-9'] : npsFrom['from-7']
  return (reading) => {
    if (typeof reading === 'string' || reading.score === null || reading.scale !== NPS_SCALE) return reading
    count += 1
    for (const { value } of choices) if (reading.score >= npsFrom[value]) above[value] += 1
    return { ...reading, satisfied: reading.score >= from }
  }
}

/** `10 - Extremely likely`: the number says it. */
const withoutWords = (score: string) => score.replace(/^\s*(\d{1,2})\s*[-–:(]\s*\p{L}.*$/su, '$1')

/** Yes and no, in a column of those who are not satisfied. */
const contrary: Readonly<Record<string, Said>> = Object.fromEntries([
  ...['oui', 'yes', 'vrai', 'true', 'o', 'y', 'x', ...yesByDegrees].map((word) => [word, 'unsatisfied'] as const),
  ...['non', 'no', 'faux', 'false', 'n', ...noByDegrees].map((word) => [word, 'satisfied'] as const),
])

/** Holds letters or a sign, so that somebody may say what it means. */
const IN_WORDS = /[\p{L}\p{Extended_Pictographic}]/u

/**
 * Compiles the reader of a file's scores. The scale is the one that the cell itself says, else the row, else the header, else
 * the person, else the tool's own. A word of satisfaction that nobody knows is asked.
 */
export function scoreCells(column: ReadColumn, headers: readonly string[], rules: ReadRules): ScoreCells {
  const { rule } = column
  const header = headers[column.index]!
  const ofHeader = scaleInHeader(header) ?? (isNps(column, header) ? NPS_SCALE : null)
  const above = ofHeader === null ? (rules.titles.map(scaleInText).find((one) => one !== null) ?? null) : null
  const inHeader = ofHeader ?? above?.best ?? null
  const { scores } = rules
  const usual = rules.chosenScale ?? rule?.scale ?? null
  const headerWords = normaliseWords(header)
  const agrees = saysSatisfied(headerWords)
  const bestFirst =
    (rule?.bestFirst ?? above?.isBestFirst ?? false) || isBestFirst(header) || ratesDissatisfaction(headerWords)
  const fixed = {
    usual,
    scores,
    tentative: rules.tentativeScale,
    words: saysDissatisfied(headerWords) ? contrary : rule?.answers,
    bestFirst,
    agrees,
  }
  const plain = isNps(column, header) ? withoutWords : (score: string) => score
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
  const asksNps = npsOf(column, header, rules)
  const readShare = shareReader(column, headers, { asking: rules.asking, bestFirst })
  const isPercent = namesPercent(header)
  return (score, scale) => {
    const percent = isPercent ? readShare(score, scale) : null
    const numbered = percent ?? asksNps(readNumbered(plain(score), scale))
    const isShare = numbered === 'score-unreadable' || numbered === 'scale-not-known'
    const reading = (isShare ? readShare(score, scale) : null) ?? numbered
    if (reading !== 'score-unreadable' || !IN_WORDS.test(score)) return reading
    const said = readWord(score)
    if (said === 'asked') return reading
    return said === null ? 'none' : inWords(said)
  }
}
