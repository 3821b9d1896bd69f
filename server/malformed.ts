import { LONGEST_RAW, type Issue } from '../shared/api/error.ts'
import { fill } from '../shared/words/fill.ts'
import { spoken, type Language } from '../shared/words/language.ts'
import { written, type Told } from '../shared/words/quantity.ts'
import { describe, Failure } from './errors.ts'
import { said, type ServerWords } from './words.ts'

/** What may be wrong with a value of a request: schemas name it in place of a sentence. */
export type MisfitFault = keyof ServerWords['misfits']

/** A value of a request that cannot be taken: where it is (`commitments.0.rows.1.share`), what it holds, what is wrong. */
export type Misfit = {
  readonly column: string | null
  readonly raw: string | null
  readonly fault: MisfitFault
  readonly params: Told
}

/** A request that is not written as expected; said in the language of whoever sent it. */
export class Malformed extends Failure {
  readonly misfits: readonly Misfit[]

  constructor(misfits: readonly Misfit[]) {
    super('malformed', { detail: detailOf(misfits, 'en') }, issuesOf(misfits, 'en'))
    this.misfits = misfits
  }
}

/** The same failure as a reader of a language is told. */
export function malformedIn({ misfits }: Malformed, language: Language): { message: string; issues: Issue[] } {
  const message = describe('malformed', { detail: detailOf(misfits, language) }, language)
  return { message, issues: issuesOf(misfits, language) }
}

/** One issue a field, so that a form can show each beside its own. */
function issuesOf(misfits: readonly Misfit[], language: Language): Issue[] {
  return misfits.map((one) => {
    const { column, raw } = one
    return {
      line: null,
      column,
      code: 'malformed',
      raw: raw?.slice(0, LONGEST_RAW) ?? null,
      message: faultIn(one, language),
    }
  })
}

function detailOf(misfits: readonly Misfit[], language: Language): string {
  const { colon } = spoken[language]
  return misfits
    .map((one) => {
      const fault = faultIn(one, language)
      return one.column === null ? fault : `${placeIn(one.column, language)}${colon}${fault}`
    })
    .join(' – ')
}

function faultIn({ fault, params }: Misfit, language: Language): string {
  return fill(said(language).misfits[fault], written(language, params))
}

/** `commitments.0.rows.1.share` is “commitments 1, row 2, share”: each list counts from 1. */
function placeIn(column: string, language: Language): string {
  const names: Readonly<Record<string, string | undefined>> = said(language).misfitPlaces
  const parts: string[] = []
  for (const part of column.split('.')) {
    const last = parts.length - 1
    if (/^\d+$/.test(part) && last >= 0) parts[last] = `${parts[last]} ${Number(part) + 1}`
    else parts.push(Object.hasOwn(names, part) ? names[part]! : part)
  }
  return parts.join(', ')
}
