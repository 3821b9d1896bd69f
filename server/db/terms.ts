import { plainText } from '../../shared/commitments/grid.ts'
import type { Db } from './client.ts'

/** Every repeated text of a contract, by id. */
export function readTerms({ sqlite }: Db, contractId: number): Map<number, string> {
  const rows = sqlite.prepare('SELECT id, text FROM terms WHERE contract_id = ?').raw().all(contractId)
  return new Map(rows as [number, string][])
}

/** The texts of a contract that are one text to a reader, whatever its case and accents, by id. */
export function termsLike(terms: ReadonlyMap<number, string>, text: string): number[] {
  const wanted = plainText(text)
  return [...terms].filter(([, one]) => plainText(one) === wanted).map(([id]) => id)
}

/** Gives each text its id: the contract's own where it is known, else the next free one, reported to `onNew`. */
export function termAllocator(
  known: ReadonlyMap<number, string>,
  onNew: (id: number, text: string) => void,
): (text: string | null) => number | null {
  const ids = new Map([...known].map(([id, text]) => [text, id]))
  let last = Math.max(0, ...known.keys())
  return (text) => {
    if (text === null) return null
    const id = ids.get(text)
    if (id !== undefined) return id
    ids.set(text, ++last)
    onNew(last, text)
    return last
  }
}

/** The priorities that the contract's tickets have, as they were first written, in the order of the alphabet. */
export function listPriorities({ sqlite }: Db, contractId: number): string[] {
  return sqlite
    .prepare(
      `SELECT text FROM terms WHERE contract_id = @contractId AND id IN
         (SELECT DISTINCT priority FROM tickets WHERE contract_id = @contractId) ORDER BY text`,
    )
    .pluck()
    .all({ contractId }) as string[]
}
