import { readCostLines } from '../db/cost-facts.ts'
import type { Db } from '../db/client.ts'
import type { Staging, StagedLine } from '../db/staging.ts'
import type { Asking } from '../reading/asking.ts'
import { givenId, invoiceOf } from '../reading/fact-keys.ts'

/** The id of the question whether lines of costs are known ones with other labels. */
export const RELABELLED = 'relabelled'

/** Lines of a file that are looked at: those that are kept by hand, or written by an accountant, are far fewer. */
const MOST = 20_000
/** Labels that are shown to know them by. */
const SHOWN = 3

/**
 * Lines of costs without a number are known by their labels, so that one whose label was corrected would count beside the one that it
 * replaces. A known line that the file no longer holds, of the same month, nature, invoice and label as one of its, is that one; where
 * the amount is the same and only the label differs, whether it is, is asked. What is the same is laid out under the key that is known.
 */
export function pairRelabelled(db: Db, contractId: number, staging: Staging, asking: Asking): void {
  const staged = staging.costLines(MOST)
  if (staged.length === 0) return
  const months = staged.map(({ month }) => month)
  const known = readCostLines(db, contractId, { from: Math.min(...months), to: Math.max(...months) })
  const [knownIds, stagedIds] = [new Set(known.map(({ id }) => id)), new Set(staged.map(({ id }) => id))]
  const isNamed = ({ id }: StagedLine) => givenId(id) === null
  const added = staged.filter((line) => isNamed(line) && !knownIds.has(line.id))
  const gone = known.filter((line) => isNamed(line) && !stagedIds.has(line.id))
  const same = pairs(added, gone, ({ label }) => label ?? '')
  const [sameNew, sameOld] = [new Set(same.map(([one]) => one)), new Set(same.map(([, other]) => other))]
  const alike = pairs(
    added.filter((line) => !sameNew.has(line)),
    gone.filter((line) => !sameOld.has(line)),
    ({ amount }) => amount,
  )
  const isSame = alike.length > 0 && askWhether(asking, alike)
  staging.renameCosts([...same, ...(isSame ? alike : [])].map(([one, other]) => [one.id, other.id]))
}

type Pair = readonly [StagedLine, StagedLine]

/** The lines of the one list with those of the other that are of the same month, nature, invoice and `content`, one by one. */
function pairs(
  added: readonly StagedLine[],
  gone: readonly StagedLine[],
  content: (line: StagedLine) => string | number,
): Pair[] {
  const keyOf = (line: StagedLine) => JSON.stringify([line.month, line.nature, invoiceOf(line.id), content(line)])
  const waiting = Map.groupBy(gone, keyOf)
  return added.flatMap((line) => {
    const other = waiting.get(keyOf(line))?.shift()
    return other ? [[line, other] as const] : []
  })
}

function askWhether(asking: Asking, alike: readonly Pair[]): boolean {
  const named = alike.slice(0, SHOWN).map(([one, other]) => `${other.label ?? '–'} → ${one.label ?? '–'}`)
  const example = named.join(' · ') + (alike.length > SHOWN ? '…' : '')
  const answer = asking.choose({
    about: { topic: 'relabelled', example: example.slice(0, 300) },
    options: ['same-lines', 'other-lines'],
    guess: 'same-lines',
    count: alike.length,
  })
  return answer === 'same-lines'
}
