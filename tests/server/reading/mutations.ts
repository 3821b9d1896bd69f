/** A small generator of numbers that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Draw = ReturnType<typeof seeded>
type Rows = readonly (readonly string[])[]

/** Ways in which bytes are damaged on a disk or on their way. */
export const byteMutations: Readonly<Record<string, (bytes: Buffer, draw: Draw) => Buffer>> = {
  'a byte is another': (bytes, draw) => {
    const damaged = Buffer.from(bytes)
    damaged[draw(bytes.length)] = draw(256)
    return damaged
  },
  'a bit is turned': (bytes, draw) => {
    const damaged = Buffer.from(bytes)
    damaged[draw(bytes.length)]! ^= 1 << draw(8)
    return damaged
  },
  'bytes are gone': (bytes, draw) => {
    const at = draw(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + draw(draw(2) ? 3 : 60))])
  },
  'bytes came in': (bytes, draw) => {
    const at = draw(bytes.length)
    const more = Buffer.from(Array.from({ length: 1 + draw(3) }, () => draw(256)))
    return Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])
  },
  'bytes are zero': (bytes, draw) => {
    const damaged = Buffer.from(bytes)
    const at = draw(bytes.length)
    return damaged.fill(0, at, Math.min(bytes.length, at + 1 + draw(40)))
  },
  'a piece is twice there': (bytes, draw) => {
    const at = draw(bytes.length)
    const end = at + 1 + draw(80)
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
  },
  'a delimiter or a quote is gone': (bytes, draw) => {
    const places = [...bytes.keys()].filter((at) => bytes[at] === 0x3b || bytes[at] === 0x22)
    const at = places[draw(places.length)]!
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
  },
  'a delimiter or a quote came in': (bytes, draw) => {
    const at = draw(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from([draw(2) ? 0x3b : 0x22]), bytes.subarray(at)])
  },
  'a line end is gone or came in': (bytes, draw) => {
    const places = [...bytes.keys()].filter((at) => bytes[at] === 10)
    const at = draw(2) ? places[draw(places.length)]! : draw(bytes.length)
    return bytes[at] === 10
      ? Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
      : Buffer.concat([bytes.subarray(0, at), Buffer.from('\n'), bytes.subarray(at)])
  },
  'the end is gone': (bytes, draw) => bytes.subarray(0, draw(bytes.length)),
}

/** Letters that a header loses, gets, or has otherwise. */
const letters = 'aeinrstuxz'

/** Ways in which a table is damaged by whoever or whatever wrote it. The header is the first row. */
export const tableMutations: Readonly<Record<string, (rows: Rows, draw: Draw) => Rows>> = {
  'a header lost letters': (rows, draw) =>
    withHeader(rows, draw, (header) => {
      const at = draw(header.length)
      return header.slice(0, at) + header.slice(at + 1 + draw(5))
    }),
  'a header has another letter': (rows, draw) =>
    withHeader(rows, draw, (header) => {
      const at = draw(header.length)
      return header.slice(0, at) + letters[draw(letters.length)]! + header.slice(at + draw(2))
    }),
  'a header is another word': (rows, draw) => withHeader(rows, draw, () => `Colonne ${draw(100)}`),
  'a header is empty': (rows, draw) => withHeader(rows, draw, () => ''),
  'a header is written in capitals': (rows, draw) => withHeader(rows, draw, (header) => header.toUpperCase()),
  'two headers changed places': (rows, draw) => {
    const [a, b] = [draw(rows[0]!.length), draw(rows[0]!.length)]
    return rows.map((row, y) => (y === 0 ? swapped(row, a, b) : row))
  },
  'two columns changed places': (rows, draw) => {
    const [a, b] = [draw(rows[0]!.length), draw(rows[0]!.length)]
    return rows.map((row) => swapped(row, a, b))
  },
  'a column is gone': (rows, draw) => {
    const gone = draw(rows[0]!.length)
    return rows.map((row) => row.filter((_, x) => x !== gone))
  },
  'the cells of a column are empty': (rows, draw) => {
    const gone = draw(rows[0]!.length)
    return rows.map((row, y) => (y === 0 ? row : row.map((cell, x) => (x === gone ? '' : cell))))
  },
  'a row lacks a cell': (rows, draw) => {
    const [row, gone] = [1 + draw(rows.length - 1), draw(rows[0]!.length)]
    return rows.map((cells, y) => (y === row ? cells.filter((_, x) => x !== gone) : cells))
  },
  'a row has a cell too many': (rows, draw) => {
    const [row, at] = [1 + draw(rows.length - 1), draw(rows[0]!.length)]
    return rows.map((cells, y) => (y === row ? cells.toSpliced(at, 0, '') : cells))
  },
  'a column moved by a row': (rows, draw) => {
    const x = draw(rows[0]!.length)
    return rows.map((row, y) => (y === 0 ? row : row.with(x, y === 1 ? '' : (rows[y - 1]![x] ?? ''))))
  },
  'a row is twice there': (rows, draw) => {
    const row = 1 + draw(rows.length - 1)
    return rows.toSpliced(row, 0, rows[row]!)
  },
  'a cell is empty': (rows, draw) => withCell(rows, draw, () => ''),
  'a cell lost letters': (rows, draw) =>
    withCell(rows, draw, (cell) => {
      const at = draw(Math.max(1, cell.length))
      return cell.slice(0, at) + cell.slice(at + 1 + draw(4))
    }),
  'a cell is cut': (rows, draw) => withCell(rows, draw, (cell) => cell.slice(0, draw(Math.max(1, cell.length)))),
}

function swapped(row: readonly string[], a: number, b: number): string[] {
  return row.with(a, row[b]!).with(b, row[a]!)
}

function withHeader(rows: Rows, draw: Draw, change: (header: string) => string): Rows {
  const [header, ...under] = rows
  const x = draw(header!.length)
  return [header!.with(x, change(header![x]!)), ...under]
}

function withCell(rows: Rows, draw: Draw, change: (cell: string) => string): Rows {
  const [y, x] = [1 + draw(rows.length - 1), draw(rows[0]!.length)]
  return rows.map((row, at) => (at === y ? row.with(x, change(row[x]!)) : row))
}
