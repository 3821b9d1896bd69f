import type { QuestionOption } from '../../../shared/api/questions.ts'

/**
 * A convention that the cells of a file do not tell, or tell two ways. `guess`: what seems likely, and how they are read until
 * somebody says; `count`: cells that hang on it; `example`: one of them.
 */
export type Doubt<Value extends string | number> = {
  readonly example: string
  readonly guess: Value
  readonly count: number
  readonly options: readonly (Partial<QuestionOption> & { readonly value: string; readonly means: Value })[]
}

export function isDoubt<Value extends string | number>(found: Value | Doubt<Value> | null): found is Doubt<Value> {
  return typeof found === 'object' && found !== null
}
