/** The characters that a TrueType font has a glyph for, from its `cmap` (OpenType 1.9, formats 4 and 12). */
export function glyphsOf(font: Buffer): ReadonlySet<number> {
  const found = new Set<number>()
  const tables = font.readUInt16BE(4)
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.readUInt32BE(at + 8)
    for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
      const table = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4)
      const format = font.readUInt16BE(table)
      if (format === 4) addSegments(font, table, found)
      else if (format === 12) addGroups(font, table, found)
    }
  }
  return found
}

function addSegments(font: Buffer, table: number, found: Set<number>): void {
  const twice = font.readUInt16BE(table + 6)
  for (let segment = 0; segment < twice; segment += 2) {
    const end = font.readUInt16BE(table + 14 + segment)
    const start = font.readUInt16BE(table + 16 + twice + segment)
    const delta = font.readUInt16BE(table + 16 + 2 * twice + segment)
    const rangeAt = table + 16 + 3 * twice + segment
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const listed = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - start))
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) found.add(code)
    }
  }
}

function addGroups(font: Buffer, table: number, found: Set<number>): void {
  const groups = font.readUInt32BE(table + 12)
  for (let at = table + 16; at < table + 16 + groups * 12; at += 12)
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) found.add(code)
}
