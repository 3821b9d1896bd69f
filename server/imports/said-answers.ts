import type { Reread } from '../../shared/api/imports.ts'
import type { Question } from '../../shared/api/questions.ts'
import { Failure } from '../errors.ts'
import { answersOfWords } from '../reading/question.ts'

/** Choices with the words that a program knows among the answers. */
export function withWords(choices: Reread): Reread {
  if (choices.words === undefined) return choices
  return { ...choices, answers: { ...answersOfWords(choices.words), ...choices.answers } }
}

/** Refuses an answer that is none of its question's options, for the question is still open. */
export function refuseMisfits(open: readonly Question[], { answers = {} }: Reread): void {
  const misfit = open.find(({ id }) => Object.hasOwn(answers, id))
  if (!misfit) return
  const { id, options } = misfit
  const answer = [answers[id]!].flat().join(', ')
  throw new Failure('answer-unknown', { id, answer, options: options.map(({ value }) => value).join(', ') })
}
