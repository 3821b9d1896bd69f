import { decoderFor } from '../decode.ts'
import { decodeEntities } from '../values/clean-text.ts'
import { damaged, readPart, type Archive } from './archive.ts'

/** What is told of an XML text, in its order. Names come without prefix; an element closed at once is told twice. */
export type XmlListener = {
  open(name: string, attributes: string): void
  close(name: string): void
  text(text: string): void
}

/** No tag and no text between two tags is longer in a workbook: a cell holds 32,767 characters. */
const LONGEST = 1_000_000

/**
 * Reads the XML of a workbook's part, which has neither entities of its own nor document types: those are refused. Yields
 * the bytes read so far after each piece, so that the caller can take what its listener has gathered.
 */
export async function* readXml(
  archive: Archive,
  part: string,
  limit: number,
  listener: XmlListener,
): AsyncGenerator<number> {
  const decoder = decoderFor('utf-8')
  let rest = ''
  let bytes = 0
  for await (const piece of readPart(archive, part, limit)) {
    bytes += piece.length
    const text = rest + decoder.write(piece)
    rest = text.slice(scan(text, listener, part))
    if (rest.length > LONGEST) throw damaged(part)
    yield bytes
  }
  if (bytes === 0 || rest.trim() !== '') throw damaged(part)
}

/** Reads the whole XML of a part for its listener. */
export async function readWholeXml(
  archive: Archive,
  part: string,
  limit: number,
  listener: XmlListener,
): Promise<void> {
  const pieces = readXml(archive, part, limit, listener)
  while (!(await pieces.next()).done);
}

/** Tells what is complete in a text and returns where the rest starts. */
function scan(text: string, listener: XmlListener, part: string): number {
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start < 0) return at
    const second = text.charCodeAt(start + 1)
    if (second === EXCLAMATION || second === QUESTION) {
      const end = skipSpecial(text, start, part)
      if (end < 0) return at
      if (start > at) listener.text(decodeEntities(text.slice(at, start)))
      if (text.startsWith(CDATA, start)) listener.text(text.slice(start + CDATA.length, end - 3))
      at = end
      continue
    }
    const end = tagEnd(text, start)
    if (end < 0) return at
    if (start > at) listener.text(decodeEntities(text.slice(at, start)))
    tell(text, start, end, listener)
    at = end + 1
  }
}

/** Tells the tag between `<` at `start` and `>` at `end`. */
function tell(text: string, start: number, end: number, listener: XmlListener): void {
  const closes = text.charCodeAt(start + 1) === SLASH
  const empty = text.charCodeAt(end - 1) === SLASH
  const last = empty ? end - 1 : end
  let from = start + (closes ? 2 : 1)
  let to = from
  while (to < last && text.charCodeAt(to) > SPACE) {
    if (text.charCodeAt(to) === COLON) from = to + 1
    to += 1
  }
  const name = text.slice(from, to)
  if (!closes) listener.open(name, text.slice(to, last))
  if (closes || empty) listener.close(name)
}

/** The end of a comment, an instruction or a piece of plain text; -1 where it is still to come. */
function skipSpecial(text: string, start: number, part: string): number {
  if (text.length - start < CDATA.length) return -1
  const closing = text.startsWith('<?', start)
    ? '?>'
    : text.startsWith('<!--', start)
      ? '-->'
      : text.startsWith(CDATA, start)
        ? ']]>'
        : null
  if (closing === null) throw damaged(part)
  const end = text.indexOf(closing, start + 2)
  return end < 0 ? -1 : end + closing.length
}

/** Where the `>` of a tag stands, outside the quotes of its attributes; -1 where it is still to come. */
function tagEnd(text: string, start: number): number {
  let quote = 0
  for (let i = start + 1; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === QUOTE || code === APOSTROPHE) quote = code
    else if (code === GREATER) return i
  }
  return -1
}

/** The value of one attribute of a tag; null where it has none. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (attributes.charCodeAt(at - 1) > SPACE) continue
    let i = at + name.length
    while (attributes.charCodeAt(i) <= SPACE) i += 1
    if (attributes[i] !== '=') continue
    do i += 1
    while (attributes.charCodeAt(i) <= SPACE)
    const code = attributes.charCodeAt(i)
    const end = code === QUOTE || code === APOSTROPHE ? attributes.indexOf(attributes[i]!, i + 1) : -1
    return end < 0 ? null : decodeEntities(attributes.slice(i + 1, end))
  }
  return null
}

const CDATA = '<![CDATA['
const [SPACE, EXCLAMATION, QUOTE, APOSTROPHE, SLASH, COLON, GREATER, QUESTION] = [32, 33, 34, 39, 47, 58, 62, 63]
