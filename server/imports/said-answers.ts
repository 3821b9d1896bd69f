import type { Reread } from '../../shared/api/imports.ts'
import type { Question } from '../../shared/api/questions.ts'
import { Failure } from '../errors.ts'
import { readSeen } from '../db/staged-file.ts'
import { answersOfWords } from '../reading/question.ts'

/**
 * Choices with what was said before of a preview's table, columns and clock, unless it is said again: another sheet has its header
 * elsewhere, and another header has other columns.
 */
export function saidBefore(stagingPath: string, choices: Reread, columns: Reread['mapping']): Reread {
  const { sheet, header, timeZone } = readSeen(stagingPath).said ?? {}
  const isSaid = (...said: readonly (keyof Reread)[]) => said.some((one) => choices[one] !== undefined)
  const isAnswered = (id: string) => choices.answers?.[id] !== undefined
  const isOther = isSaid('sheet') || isAnswered('sheet')
  const hasOthers = isOther || isSaid('header', 'encoding', 'delimiter') || isAnswered('header-row')
  const before = { sheet, header: isOther ? undefined : header, mapping: hasOthers ? undefined : columns, timeZone }
  const said = Object.entries(before).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(said), ...choices }
}

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
