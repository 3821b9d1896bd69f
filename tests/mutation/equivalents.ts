import { mutate, type Mutant } from './mutants.ts'

/** A mutant that no test can tell from the source. `line`: the whole line as it stands; `becomes`: the line of the mutant. */
type Equivalent = { readonly file: string; readonly line: string; readonly becomes: string; readonly why: string }

/** They are left out of the score. Few, each with its reason; one that no longer fits the sources fails a test. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'server/reading/values/date-order.ts',
    line: "return this.#dayFirst > this.#monthFirst ? 'dmy' : 'mdy'",
    becomes: "return this.#dayFirst >= this.#monthFirst ? 'dmy' : 'mdy'",
    why: 'As many of one order as of the other were refused by the share before.',
  },
]

/** Whether a mutant of a file is one of those. `text`: the file as it stands. */
export function isEquivalent(mutant: Mutant, text: string, known = equivalents): boolean {
  const at = mutant.line - 1
  const line = text.split('\n')[at]!.trim()
  const becomes = mutate(text, mutant).split('\n')[at]!.trim()
  return known.some((one) => one.file === mutant.file && one.line === line && one.becomes === becomes)
}
