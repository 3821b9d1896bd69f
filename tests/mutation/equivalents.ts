import { mutate, type Mutant } from './mutants.ts'

/** A mutant that no test can tell from the source. `line`: the whole line as it stands; `becomes`: the line of the mutant. */
type Equivalent = { readonly file: string; readonly line: string; readonly becomes: string; readonly why: string }

/** They are left out of the score. Few, each with its reason; one that no longer fits the sources fails a test. */
export const equivalents: readonly Equivalent[] = [
  {
    file: 'server/reading/values/clean-text.ts',
    line: "if (!text.includes('&')) return text",
    becomes: ';',
    why: 'A text without an ampersand holds no entity: that is only told sooner.',
  },
  {
    file: 'server/reading/workbook/cell-text.ts',
    line: "if (!text.includes('_x')) return text",
    becomes: ';',
    why: 'A text without such a mark holds no code: that is only told sooner.',
  },
  {
    file: 'server/reading/values/ticket-id.ts',
    line: 'return text.length < SLICED ? text : ownCopy(text)',
    becomes: 'return text.length <= SLICED ? text : ownCopy(text)',
    why: 'The text is the same: only the memory that it holds is another.',
  },
  {
    file: 'server/reading/values/ticket-id.ts',
    line: 'return text.length < SLICED ? text : ownCopy(text)',
    becomes: 'return text.length >= SLICED ? text : ownCopy(text)',
    why: 'The text is the same: only the memory that it holds is another.',
  },
  {
    file: 'server/reading/values/ticket-id.ts',
    line: 'const SLICED = 13',
    becomes: 'const SLICED = 14',
    why: 'The text is the same: only the memory that it holds is another.',
  },
  {
    file: 'server/review/breakdown.ts',
    line: 'const weight = ({ contribution }: BreakdownGroup) => Math.abs(contribution ?? 0)',
    becomes: 'const weight = ({ contribution }: BreakdownGroup) => Math.abs(contribution)',
    why: 'Math.abs takes null for 0.',
  },
  {
    file: 'server/review/breakdown.ts',
    line: 'const weight = ({ contribution }: BreakdownGroup) => Math.abs(contribution ?? 0)',
    becomes: 'const weight = ({ contribution }: BreakdownGroup) => Math.abs(contribution ?? 1)',
    why: 'Of the groups of a change, all have a contribution or none has: whatever stands for none is the same for all.',
  },
]

/** Whether a mutant of a file is one of those. `text`: the file as it stands. */
export function isEquivalent(mutant: Mutant, text: string, known = equivalents): boolean {
  const at = mutant.line - 1
  const line = text.split('\n')[at]!.trim()
  const becomes = mutate(text, mutant).split('\n')[at]!.trim()
  return known.some((one) => one.file === mutant.file && one.line === line && one.becomes === becomes)
}
