import type { Told } from '../../shared/words/quantity.ts'
import type { FailureCode } from '../errors.ts'
import type { QuestionName } from './questions.ts'

/** What a thread is asked, one question at a time. */
export type Asked = { readonly name: QuestionName; readonly contractId: number; readonly asked: unknown }

/** What it hands back: the answer as it is sent, a refusal, or what went wrong. */
export type Answered =
  | { readonly text: string }
  | { readonly failure: { readonly code: FailureCode; readonly params: Told } }
  | { readonly error: string }
