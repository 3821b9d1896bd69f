import type { Told } from '../../shared/words/quantity.ts'
import type { Misfit, MisfitFault } from '../malformed.ts'
import { said } from '../words.ts'

/** What a schema says of a value: Zod's code, its own message or the fault that ours names, and what it expected. */
export type Found = {
  readonly keyword?: string
  readonly instancePath: string
  readonly message?: string | undefined
  readonly params?: Readonly<Record<string, unknown>>
}

/** What is wrong with a value, from what its schema says of it. */
export function misfitOf(found: Found): Misfit {
  const column = found.instancePath.replace(/^\//, '').replaceAll('/', '.') || null
  return { column, raw: null, ...faultOf(found) }
}

type Fault = { readonly fault: MisfitFault; readonly params: Told }
const fault = (name: MisfitFault, params: Told = {}): Fault => ({ fault: name, params })

const isFault = (text: string): text is MisfitFault => Object.hasOwn(said('en').misfits, text)

const ofType: Readonly<Record<string, MisfitFault>> = {
  string: 'string',
  number: 'number',
  int: 'int',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
  record: 'object',
}
const ofFormat: Readonly<Record<string, MisfitFault>> = { date: 'date', datetime: 'datetime' }

function faultOf({ keyword = '', message = '', params = {} }: Found): Fault {
  if (isFault(message)) return fault(message)
  switch (keyword) {
    case 'invalid_type':
      if (message.endsWith('received undefined')) return fault('missing')
      return fault(ofType[String(params['expected'])] ?? 'other')
    case 'invalid_format':
      return fault(ofFormat[String(params['format'])] ?? 'format')
    case 'too_small':
      return limit(params, params['minimum'], ['too-short', 'too-few', 'at-least', 'more-than'])
    case 'too_big':
      return limit(params, params['maximum'], ['too-long', 'too-many', 'at-most', 'less-than'])
    case 'invalid_value':
      return fault('choice', { fitting: listed(params['values']) })
    case 'invalid_union':
      return params['options'] === undefined ? fault('format') : fault('choice', { fitting: listed(params['options']) })
    case 'unrecognized_keys':
      return fault('unknown-fields', { names: listed(params['keys']) })
    default:
      return fault('other')
  }
}

type Bounds = readonly [text: MisfitFault, list: MisfitFault, inclusive: MisfitFault, exclusive: MisfitFault]

function limit(
  params: NonNullable<Found['params']>,
  bound: unknown,
  [text, list, inclusive, exclusive]: Bounds,
): Fault {
  const { origin } = params
  const told = { limit: { count: Number(bound) } }
  const isEmpty = told.limit.count === 1
  if (origin === 'string') return isEmpty && text === 'too-short' ? fault('text-empty') : fault(text, told)
  if (origin === 'array') return isEmpty && list === 'too-few' ? fault('list-empty') : fault(list, told)
  return fault(params['inclusive'] === false ? exclusive : inclusive, told)
}

const listed = (values: unknown) => (Array.isArray(values) ? values.map(String).join(', ') : '')
