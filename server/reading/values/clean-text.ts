/** Longest text kept of a cell: names of priorities, categories, sites and groups are far shorter. */
const LONGEST = 200
// oxlint-disable-next-line no-control-regex
const BLANKS = /[\s\x00-\x1F\x7F-\x9F]+/g
/** Marks of direction, which show a text in another order than it stands in, and halves of characters. */
const UNSEEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu
/** Whether there may be one: tells it of most texts at a glance. */
const MAY_HOLD_UNSEEN = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/
/** What a cell starts with that was guarded against being run as a formula (`csv.ts`). */
const GUARDED = /^'[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
}

/** Puts the character in place of each HTML entity that is known; leaves the others as they stand. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name: string) => {
    if (name) return Object.hasOwn(named, name) ? named[name]! : whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}

/** What a cell that may hold HTML says: values side by side separated by commas, no tag, no entity. */
export function withoutMarkup(text: string): string {
  const plain = decodeEntities(text)
    .replaceAll("''", '"')
    .replace(/\s*<(?:br|hr)\s*\/?>\s*/gi, ', ')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
  return plain.replace(/^[\s,]+|[\s,]+$/g, '')
}

/**
 * A text as it is kept: without the apostrophe that tools put before what a spreadsheet would run as a formula, blanks
 * and control characters as single spaces, without marks of direction or halves of characters, at most 200 characters.
 */
export function cleanText(cell: string): string {
  const unguarded = GUARDED.test(cell) ? cell.slice(1) : cell
  const seen = MAY_HOLD_UNSEEN.test(unguarded) ? unguarded.replace(UNSEEN, '') : unguarded
  const text = seen.replace(BLANKS, ' ').trim()
  return text.length <= LONGEST ? text : cutWhole(text).trimEnd()
}

/** The longest start of a text that may be kept, no character of it cut in two. */
function cutWhole(text: string): string {
  const last = text.charCodeAt(LONGEST - 1)
  return text.slice(0, last >= 0xd8_00 && last <= 0xdb_ff ? LONGEST - 1 : LONGEST)
}

/** A copy that does not keep the whole piece of file it was cut from in memory. */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}

/** Letters without accents, digits and signs, and no entity (`&amp;`): most words, which need no table of letters. */
const PLAIN = /^[ -%'-~]*$/

/** A header or a word reduced to what matters to recognise it: small letters without accents, words separated by one space. */
export function normaliseWords(text: string): string {
  if (PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9#]+/g, ' ')
      .trim()
  return decodeEntities(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim()
}
