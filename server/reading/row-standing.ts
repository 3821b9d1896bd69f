import type { WordMeaning } from '../../shared/api/questions.ts'
import { isNothing } from './accounts/derived.ts'
import type { ReadRules } from './read-rules.ts'
import { normaliseWords } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'
import type { StandingWords } from './values/standing-words.ts'

/** Whether a row counts, as its status says. */
type Standing = WordMeaning<'standing'>

/** Columns that tell where a row stands, normalised. */
export const STATUS =
  /^(?:(?:invoice|order|payment|billing|line|document|quote|approval|incident|alert|alarm|event|ticket|current) )?(?:statuts?|status|state|etat|situation|avancement|event state type)(?: (?:de|du|d|l|la|actuel|ligne|facture|facturation|commande|paiement|reglement|devis|document|piece|prestation|validation|incident|alerte|alarme|evenement|ticket|traitement))*$/
/** Columns of many things, of which only words that take a row back are heard. */
const OTHERS =
  /^(?:type|piece|document|(?:type|nature|sorte) (?:de |du |d )?(?:piece|document|facture|ligne|incident|alerte)|(?:document|invoice|doc|line) type|classification|verdict|determination|qualification|conclusion|disposition|resolution|resultat|result|outcome|motif(?: de)?(?: la)?(?: cloture| fermeture)?|clos(?:e|ing) reason|categorie|category|avis)$/
/** Columns of which whatever they hold, but a no, takes the row back. */
const TAKEN_BACK =
  /^(?:est |is )?(?:annul|cancel|supprim|delet|abandonn|refus|rejet|reject|faux positif|false positive|fausse alerte|false alarm|doublon|duplic)\w*(?: (?:le|on|at|de|of|par|by))?$|^(?:date (?:d )?)?annulation$|^cancellation date$/
/** Columns of which a no says that the row is not yet one that counts. */
const SETTLED =
  /^(?:est |is |deja )?(?:factur|valid|approuv|approv|comptabilis|confirm|aver|accept|engage|invoiced|billed|posted)(?:e?e?s?|ed)$/
const NO = /^(?:non|n|no|faux|false)$/

/** What a cell of a column says of its row, null where that is nothing. */
type Saying = (cell: string) => string | null

/**
 * Compiles what tells the rows that a column of theirs takes back, as cancelled lines, quotes or false alarms: they would count
 * like the others. A word that surely counts is not asked; of any other status, and of what takes a row back wherever it stands,
 * whether its rows count is asked, once; until then they are as they probably are. `read`: the places of columns that tell a field.
 */
export function rowStanding(
  headers: readonly string[],
  read: ReadonlySet<number>,
  { asking, format }: ReadRules,
  words: StandingWords,
): (cells: readonly string[]) => Standing {
  if (format.isOwn) return () => 'counts'
  const columns = headers.flatMap((header, index) => {
    const name = normaliseWords(header)
    const isStatus = STATUS.test(name)
    const saying = isStatus || OTHERS.test(name) ? asWritten : flagOf(header, name)
    if (!saying || read.has(index)) return []
    const isFlag = saying !== asWritten
    const guess = (word: string): Standing => (isFlag || words.takeBack(word) ? 'left-out' : 'counts')
    const readWord = asking.words<Standing>('standing', header, {
      knows: (word) => (!isFlag && (words.count(word) || (!isStatus && guess(word) === 'counts')) ? 'counts' : null),
      means: (meaning) => meaning as Standing,
      guess,
    })
    return (cells: readonly string[]): Standing => {
      const word = saying(cells[index] ?? '')
      const standing = word === null ? 'counts' : readWord(word)
      return standing === 'asked' ? guess(word!) : (standing ?? 'counts')
    }
  })
  return (cells) => (columns.some((standing) => standing(cells) === 'left-out') ? 'left-out' : 'counts')
}

/** A number, as how far work has come, says nothing of it. */
const asWritten: Saying = (cell) => (isEmpty(cell) || !/\p{L}/u.test(cell) ? null : cell)

/** What a column of yes and no, or of dates, says of its rows: `Annulé`, `Facturé : Non`. */
function flagOf(header: string, name: string): Saying | null {
  const isNo = (cell: string) => NO.test(normaliseWords(cell))
  if (TAKEN_BACK.test(name)) return (cell) => (isEmpty(cell) || isNo(cell) || isNothing(cell) ? null : header)
  return SETTLED.test(name) ? (cell) => (isNo(cell) ? `${header}: ${cell}` : null) : null
}
