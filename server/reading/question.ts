import { createHash } from 'node:crypto'
import {
  conventionId,
  wordMeanings,
  type Answers,
  type Question,
  type QuestionAbout,
  type QuestionAnswer,
  type QuestionOption,
  type WordField,
  type Words,
} from '../../shared/api/questions.ts'
import { normaliseWords } from './values/clean-text.ts'

/** What is asked, once; `count`: rows that it concerns. Of these and of the guess, the value, or what tells it once rows are read. */
export type Asked = {
  readonly about: QuestionAbout
  readonly options: readonly (string | (Partial<QuestionOption> & { readonly value: string }))[]
  readonly guess?: QuestionAnswer | null | (() => QuestionAnswer | null)
  readonly count: number | (() => number)
}

/** What somebody answered to the question of an id; null where nobody did. */
export function saidTo(id: string, answers: Answers): QuestionAnswer | null {
  if (Object.hasOwn(answers, id)) return answers[id]!
  const remembered = rememberedId(id)
  return Object.hasOwn(answers, remembered) ? answers[remembered]! : null
}

/** The answer that holds for a question; null where there is none, or one that is no option of it. */
export function answerTo(question: Question, answers: Answers): QuestionAnswer | null {
  const answer = saidTo(question.id, answers)
  if (answer === null || Array.isArray(answer) !== question.several) return null
  const values = new Set(question.options.map(({ value }) => value))
  return [answer].flat().every((one) => values.has(one)) ? answer : null
}

export function toQuestion({ about, options, guess = null, count }: Asked, several: boolean): Question {
  const whole = options.map((option) => ({
    label: null,
    count: null,
    gives: null,
    ...(typeof option === 'string' ? { value: option } : option),
  }))
  const rows = typeof count === 'number' ? count : count()
  const likely = typeof guess === 'function' ? guess() : guess
  return { id: questionId(about), about, options: whole, several, guess: likely, count: rows }
}

/** The id of a question: what it is about, less what differs from file to file. */
export function questionId(about: QuestionAbout): string {
  switch (about.topic) {
    case 'word':
      return wordId(about.field, about.word)
    case 'speech':
      return `speech:${about.of}:${about.field}`
    case 'convention':
      return conventionId(about.of)
    case 'words':
    case 'constant':
    case 'column':
    case 'lacking':
      return `${about.topic}:${about.field}`
    default:
      return about.topic
  }
}

export const wordId = (field: WordField, word: string) => `word:${field}:${normaliseWords(word) || word.trim()}`

/** The id under which an answer is remembered: of a word its hash, for a cell may hold anything, a name too. */
export function rememberedId(id: string): string {
  const [topic, field, word] = id.split(':', 3)
  if (topic !== 'word' || word === undefined || word.startsWith(HASHED)) return id
  return `word:${field}:${HASHED}${createHash('sha256').update(id).digest('hex').slice(0, 24)}`
}
/** No normalised word begins like this. */
const HASHED = '='

/** Words as a program knows them, as the answers that they are. */
export function answersOfWords(words: Words): Answers {
  return Object.fromEntries(
    (Object.keys(wordMeanings) as WordField[]).flatMap((field) =>
      Object.entries<string>(words[field] ?? {}).map(([word, meaning]) => [wordId(field, word), meaning]),
    ),
  )
}
