/** Rows of cells, as a spreadsheet puts them on the clipboard: tabs between cells, a line a row. */
export type Block = readonly (readonly string[])[]

/** Reads a block from the clipboard. A cell in quotes may hold tabs and line breaks; the break after the last row is no row. */
export function readBlock(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y
  const rows: string[][] = [[]]
  while (cell.lastIndex < text.length) {
    const [, quoted, bare = '', end] = cell.exec(text)!
    rows.at(-1)!.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\t' && cell.lastIndex === text.length) rows.at(-1)!.push('')
    else if (end !== '\t' && cell.lastIndex < text.length) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

/** Writes a block for the clipboard, so that a spreadsheet, and `readBlock`, give back the same cells. */
export function blockText(block: Block): string {
  const written = (cell: string) => (/[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return block.map((row) => `${row.map(written).join('\t')}\n`).join('')
}
