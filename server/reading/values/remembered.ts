import { ownCopy } from './clean-text.ts'

/** How many different texts are remembered before starting over. */
const REMEMBERED = 5000

/** A reader of texts of which few fill a column: each is read once, and what it says given again. */
export function remembered<Says>(read: (text: string) => Says): (text: string) => Says {
  const seen = new Map<string, { readonly says: Says }>()
  return (text) => {
    const known = seen.get(text)
    if (known !== undefined) return known.says
    const says = read(text)
    if (seen.size >= REMEMBERED) seen.clear()
    seen.set(ownCopy(text), { says })
    return says
  }
}
