import { z } from 'zod'

/** A JSON Schema, as far as these tests read it. */
type Schema = {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: Schema | boolean
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}
export type Path = readonly (string | number)[]

/** What a route says that its JSON looks like. */
export function schemaOf(body: unknown): Schema {
  return z.toJSONSchema(body as z.ZodType, { io: 'input', unrepresentable: 'any' }) as Schema
}

const variants = ({ anyOf = [], oneOf = [], allOf = [], ...own }: Schema): readonly Schema[] => [
  own,
  ...[...anyOf, ...oneOf, ...allOf].flatMap(variants),
]

/** The schemas of whatever may stand at a place. */
export function schemasAt(schema: Schema, path: Path): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (found, step) =>
      found.flatMap(({ properties = {}, items, additionalProperties }) =>
        [typeof step === 'number' ? items : properties[step], additionalProperties]
          .filter((next): next is Schema => typeof next === 'object')
          .flatMap(variants),
      ),
    variants(schema),
  )
}

/** The JSON types that may stand there: `string`, `null` … */
export function typesAt(schema: Schema, path: Path): ReadonlySet<string> {
  const typeOf = (value: unknown) => (value === null ? 'null' : typeof value)
  return new Set(
    schemasAt(schema, path).flatMap(({ type = [], const: only, enum: some = [] }) => [
      ...[type].flat(),
      ...some.map(typeOf),
      ...(only === undefined ? [] : [typeOf(only)]),
    ]),
  )
}

/** Every field that a schema knows, as `targets.#.kpi`. */
export function fieldsOf(schema: Schema, at: readonly string[] = []): readonly string[] {
  return variants(schema).flatMap(({ properties = {}, items }) => [
    ...Object.entries(properties).flatMap(([name, inner]) => [
      [...at, name].join('.'),
      ...fieldsOf(inner, [...at, name]),
    ]),
    ...(items ? fieldsOf(items, [...at, '#']) : []),
  ])
}

/** Every place in a body, the whole of it (the empty path) included. */
export function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (Array.isArray(value)) return [at, ...pathsIn(value[0], [...at, 0])]
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...at, name]))]
}

/** A body as JSON text, with another text in one place. */
export function withText(body: object, path: Path, text: string): string {
  const mark = 'here it is put'
  const put = (value: unknown, [step, ...rest]: Path): unknown => {
    if (step === undefined) return mark
    if (Array.isArray(value)) return value.map((one, index) => (index === step ? put(one, rest) : one))
    return { ...(value as object), [step]: put((value as Record<string, unknown>)[step], rest) }
  }
  return JSON.stringify(put(body, path)).replace(JSON.stringify(mark), () => text)
}
