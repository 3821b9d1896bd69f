const PREFIX = '#/components/schemas/'

type Schemas = Record<string, unknown>

/**
 * Of the schemas that could be referred to, those that are, by name. What a request and an answer describe alike has one
 * name; a request's own (`ContractInput`) stands beside an answer's only where they differ.
 */
export function tidySchemas<Parts extends object>(parts: Parts, schemas: Schemas): { parts: Parts; schemas: Schemas } {
  const used = reachable(parts, schemas)
  const inputs = [...used].filter((name) => name.endsWith('Input'))
  const merged = new Set(inputs.filter((name) => !used.has(answerOf(name)) || isLikeItsAnswer(name, schemas)))
  const kept = [...used].filter((name) => !merged.has(name) || !used.has(answerOf(name)))
  const named = kept.map((name) => [merged.has(name) ? answerOf(name) : name, renamed(schemas[name], merged)] as const)
  return { parts: renamed(parts, merged), schemas: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

const answerOf = (name: string) => name.replace(/Input$/, '')

/** What these parts refer to, and what that refers to. */
function reachable(parts: object, schemas: Schemas): Set<string> {
  const found = new Set<string>()
  const visit = (part: unknown) => {
    for (const name of referredTo(part)) {
      if (found.has(name)) continue
      found.add(name)
      visit(schemas[name])
    }
  }
  visit(parts)
  return found
}

/** Whether a request's schema says the same as the answer's of that name, all that it refers to included. */
function isLikeItsAnswer(name: string, schemas: Schemas, asked: ReadonlySet<string> = new Set()): boolean {
  if (!name.endsWith('Input') || !(answerOf(name) in schemas)) return false
  if (asked.has(name)) return true
  const inputs = referredTo(schemas[name]).filter((one) => one.endsWith('Input'))
  const same = JSON.stringify(renamed(schemas[name], new Set(inputs))) === JSON.stringify(schemas[answerOf(name)])
  return same && inputs.every((one) => isLikeItsAnswer(one, schemas, new Set([...asked, name])))
}

function referredTo(part: unknown): string[] {
  const found = JSON.stringify(part ?? null).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)
  return [...found].map((match) => match[1]!)
}

/** The same, with references to these requests' schemas led to their answers' names. */
function renamed<Part>(part: Part, inputs: ReadonlySet<string>): Part {
  return JSON.parse(JSON.stringify(part), (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value
    const name = value.slice(PREFIX.length)
    return inputs.has(name) ? PREFIX + answerOf(name) : value
  }) as Part
}
