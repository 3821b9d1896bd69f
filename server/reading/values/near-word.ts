/** What they stand beside means something else: `not closed` is no guess of `closed`. */
const denials = new Set('non pas sans hors sauf not no never without except jamais nao sin nicht'.split(' '))
/** A shorter beginning in common says little. */
const SHORTEST = 4

/**
 * What the known word that begins most like one of these words means: `cloturee par l agent` like `cloture`; null where none
 * begins alike, or one denies what it stands beside. All words are normalised. A guess, for a person to confirm.
 */
export function nearWord<Meaning>(words: string, known: Readonly<Record<string, Meaning>>): Meaning | null {
  const said = words.split(' ')
  if (said.some((word) => denials.has(word))) return null
  let [best, length]: [Meaning | null, number] = [null, SHORTEST - 1]
  for (const [word, meaning] of Object.entries(known)) {
    for (const one of said) {
      const alike = commonStart(one, word)
      if (alike > length) [best, length] = [meaning, alike]
    }
  }
  return best
}

function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
