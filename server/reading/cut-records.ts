const [QUOTE, CR] = [34, 13]

/** Records of a text, and how many of its characters they take. */
export type Cut = { readonly data: string[][]; readonly cursor: number }

/**
 * Cuts a text that quotes its cells as tables should into records, as Papa Parse does: a cell that begins with a quote ends at the
 * next one that is not doubled, and a delimiter or a line end follows. What the text breaks off in is left for the next piece. Null
 * where it quotes otherwise: what that means is not told here.
 */
export function cutRecords(text: string, delimiter: string, newline: string): Cut | null {
  const [between, after] = [delimiter.charCodeAt(0), newline.charCodeAt(0)]
  const { length } = text
  const data: string[][] = []
  let row: string[] = []
  let cursor = 0
  let at = 0
  for (;;) {
    if (at >= length) return { data, cursor }
    let end: number
    if (text.charCodeAt(at) === QUOTE) {
      end = text.indexOf('"', at + 1)
      let isDoubled = false
      while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
        isDoubled = true
        end = text.indexOf('"', end + 2)
      }
      if (end < 0) return { data, cursor }
      const cell = text.slice(at + 1, end)
      row.push(isDoubled ? cell.replaceAll('""', '"') : cell)
      end += 1
      // What ends a line may be CR LF where LF is looked for.
      if (after !== CR && text.charCodeAt(end) === CR) {
        if (end + 1 < length && text.charCodeAt(end + 1) !== after) return null
        end += 1
      }
      if (end >= length) return { data, cursor }
    } else {
      end = at
      for (let code = text.charCodeAt(end); code !== between && code !== after; code = text.charCodeAt(end)) {
        end += 1
        if (end >= length) return { data, cursor }
      }
      row.push(text.slice(at, end))
    }
    const mark = text.charCodeAt(end)
    if (mark !== between && mark !== after) return null
    at = end + 1
    if (mark === between) continue
    data.push(row)
    row = []
    cursor = at
  }
}

/**
 * The cells of a line in which quotes stand undoubled inside quoted ones: `1;"Screen 24" is dark";x`. A quote ends its cell where a
 * delimiter or the end of the line follows it, and is a letter of it elsewhere.
 */
export function mendQuotes(line: string, delimiter: string): string[] {
  const cells: string[] = []
  let at = 0
  for (;;) {
    if (line[at] !== '"') {
      const end = line.indexOf(delimiter, at)
      cells.push(end < 0 ? line.slice(at) : line.slice(at, end))
      if (end < 0) return cells
      at = end + 1
      continue
    }
    let end = line.indexOf('"', at + 1)
    while (end >= 0 && end + 1 < line.length && line[end + 1] !== delimiter)
      end = line.indexOf('"', line[end + 1] === '"' ? end + 2 : end + 1)
    const text = line.slice(at + 1, end < 0 ? line.length : end)
    cells.push(text.replaceAll('""', '"'))
    if (end < 0 || end + 1 >= line.length) return cells
    at = end + 2
  }
}
