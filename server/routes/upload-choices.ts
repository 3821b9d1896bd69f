import type { z } from 'zod'
import { RereadSchema, type Reread, type UploadQuerySchema } from '../../shared/api/imports.ts'
import { AnswersSchema, WordsSchema } from '../../shared/api/questions.ts'
import { malformed } from './misfit.ts'

type Query = Omit<z.infer<typeof UploadQuerySchema>, 'kind' | 'file' | 'commit'>

/** How the query of an upload says that its file is to be read; refuses a mapping or months that are not well written. */
export function readChoices({ mapping, answers, words, scale, coversFrom, coversTo, ...found }: Query): Reread {
  if ((coversFrom === undefined) !== (coversTo === undefined))
    throw malformed(coversFrom === undefined ? 'coversFrom' : 'coversTo', null, 'covers-half')
  if (coversFrom !== undefined && coversTo !== undefined && coversFrom > coversTo)
    throw malformed('coversFrom', coversFrom, 'covers-turned')
  return {
    ...found,
    ...(mapping !== undefined && { mapping: parseMapping(mapping) }),
    ...(answers !== undefined && { answers: parseJson('answers', answers, AnswersSchema, ANSWERS) }),
    ...(words !== undefined && { words: parseJson('words', words, WordsSchema, WORDS) }),
    ...(scale !== undefined && { scale: Number(scale) as NonNullable<Reread['scale']> }),
    ...(coversFrom !== undefined && coversTo !== undefined && { covers: { from: coversFrom, to: coversTo } }),
  }
}

const ANSWERS = '{"word:status:cloturee": "closed"}'
const WORDS = '{"status": {"Clôturée": "closed"}}'

/** What a query carries as JSON; refuses what is written otherwise, and says where and what is expected. */
function parseJson<Value>(name: string, json: string, schema: z.ZodType<Value>, example: string): Value {
  const parsed = schema.safeParse(jsonOf(json))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const column = [name, ...(issue?.path ?? []).map(String), ...unknown].join('.')
  throw malformed(column, json, 'as-example', { example })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The mapping that a query carries as JSON. */
function parseMapping(json: string): NonNullable<Reread['mapping']> {
  try {
    return RereadSchema.required({ mapping: true }).parse({ mapping: JSON.parse(json) as unknown }).mapping
  } catch {
    throw malformed('mapping', json, 'as-example', { example: '{"0": "id", "2": null}' })
  }
}
