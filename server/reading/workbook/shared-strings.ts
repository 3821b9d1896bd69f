import { ownCopy } from '../values/clean-text.ts'
import { damaged, type Archive } from './archive.ts'
import { unescapeText } from './cell-text.ts'
import { readWholeXml } from './xml.ts'

/** Megabytes of XML: a hundred thousand tickets with their texts take about a tenth. */
const LIMIT = 256
/** So much is kept of a text: no figure needs more. */
const LONGEST = 1000
const MOST = 5_000_000

/** The texts of a workbook that cells name by their place. Long ones are cut: descriptions are not imported. */
export async function readSharedStrings(archive: Archive, part: string | null): Promise<readonly string[]> {
  const strings: string[] = []
  if (part === null || !archive.parts.has(part.toLowerCase())) return strings
  let text = ''
  let wanted = false
  let phonetic = false
  await readWholeXml(archive, part, LIMIT, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 't') wanted = !phonetic
      else if (name === 'rPh') phonetic = true
    },
    close(name) {
      if (name === 't') wanted = false
      else if (name === 'rPh') phonetic = false
      else if (name === 'si' && strings.push(keep(text)) > MOST) throw damaged(part)
    },
    text(piece) {
      if (wanted && text.length <= LONGEST) text += piece
    },
  })
  return strings
}

function keep(text: string): string {
  const plain = unescapeText(text)
  return ownCopy(plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain)
}
