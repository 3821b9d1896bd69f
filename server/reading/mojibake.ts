import { codePages, type CodePage } from './code-pages.ts'

/**
 * First bytes of what Western texts hold beyond ASCII: accents, œ, dashes, the euro sign; and of ƒ, ˆ and ˜, of which text that
 * is spoilt twice is made.
 */
const LEADS = [0xc2, 0xc3, 0xc5, 0xc6, 0xcb, 0xe2]
/** So many spoilt characters in the start of a file, and hardly one that is right, are no accident. */
const FEWEST = 2
const MOST_RIGHT = 3

/**
 * A text in UTF-8 that was taken for one of a code page and saved again, perhaps twice: `Ã©` or `ÃƒÂ©` for `é`. `pages`: those that
 * it was taken for, the last first.
 */
export type Mojibake = { readonly pages: readonly CodePage[] }
/** Who saves a text so more often has another ill. */
const MOST_TIMES = 3
type Repair = { readonly spoilt: RegExp; readonly cut: RegExp; readonly byteOf: ReadonlyMap<string, number> }

const repairs = new Map(Object.keys(codePages).map((page) => [page as CodePage, repairOf(page as CodePage)]))

/** Tells from the start of a text whether its accents were spoilt so, by how many of them read as UTF-8; null where not. */
export function findMojibake(head: string): Mojibake | null {
  const pages: CodePage[] = []
  for (let text = head; pages.length < MOST_TIMES;) {
    const page = spoiltBy(text)
    if (page === null) break
    pages.push(page)
    text = repairOnce(page).repair(text, true)
  }
  return pages.length === 0 ? null : { pages }
}

function spoiltBy(head: string): CodePage | null {
  const accents = head.match(/[À-ÖØ-öø-ÿœŒ]/g)?.length ?? 0
  for (const [page, { spoilt }] of repairs) {
    const found = head.match(spoilt) ?? []
    const inside = found.join('').match(/[À-ÖØ-öø-ÿœŒ]/g)?.length ?? 0
    if (found.length >= FEWEST && found.length > MOST_RIGHT * (accents - inside)) return page
  }
  return null
}

type Repairer = { readonly repair: (text: string, isLast: boolean) => string }

/** A repairer of such a text, piece by piece; it keeps what a piece cuts for the next one. */
export function repairer({ pages }: Mojibake): Repairer {
  const each = pages.map(repairOnce)
  return { repair: (text, isLast) => each.reduce((read, { repair }) => repair(read, isLast), text) }
}

function repairOnce(page: CodePage): Repairer {
  const { spoilt, cut, byteOf } = repairs.get(page)!
  let kept = ''
  return {
    repair(text, isLast) {
      const whole = kept + text
      kept = isLast ? '' : (cut.exec(whole)?.[0] ?? '')
      return whole.slice(0, whole.length - kept.length).replace(spoilt, (found) => {
        const bytes = Buffer.from(Array.from(found, (one) => byteOf.get(one)!))
        const read = bytes.toString('utf8')
        return read.includes('\uFFFD') ? found : read
      })
    },
  }
}

function repairOf(page: CodePage): Repair {
  const characters = [...codePages[page]]
  const byteOf = new Map(characters.map((character, index) => [character, 0x80 + index]))
  const classOf = (bytes: readonly string[]) => `[${bytes.map((one) => `\\u${hex(one)}`).join('')}]`
  const next = classOf(characters.slice(0, 0x40))
  const two = classOf(LEADS.filter((lead) => lead < 0xe0).map((lead) => characters[lead - 0x80]!))
  const three = classOf(LEADS.filter((lead) => lead >= 0xe0).map((lead) => characters[lead - 0x80]!))
  const spoilt = new RegExp(`${two}${next}|${three}${next}{2}`, 'g')
  return { spoilt, cut: new RegExp(`(?:${two}|${three}${next}?)$`), byteOf }
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0')
}
