/** Enough evidence to read no further. */
const PLENTY = 200
const CLEAR = 10
/** One letter alone may be a slip. */
const FEWEST = 2

/**
 * What the bytes beyond ASCII of a text say of how it is written: how many stand for characters of UTF-8 and how many cannot, and
 * which code page the letters of French are in. One bad byte does not make a text another encoding.
 */
export class ByteVotes {
  #utf8 = 0
  #invalid = 0
  #macintosh = 0
  #ibm850 = 0
  #windows = 0

  /** Counts the bytes of a piece that starts and ends with whole characters. */
  count(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += 1) {
      if (bytes[at]! < 0x80) continue
      const length = characterAt(bytes, at)
      if (length > 0) {
        this.#utf8 += 1
        at += length - 1
      } else {
        this.#invalid += 1
        if (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])) this.#vote(bytes[at]!)
      }
    }
  }

  /** Counts a piece that is UTF-8 throughout. */
  countValid(): void {
    this.#utf8 += PLENTY
  }

  get isUtf8(): boolean {
    return this.#invalid === 0 || (this.#utf8 > 0 && this.#utf8 >= this.#invalid)
  }

  /** Whether the rest of the text could hardly say otherwise. */
  get isClear(): boolean {
    return this.#invalid > PLENTY && this.#invalid > CLEAR * this.#utf8
  }

  get page(): 'windows-1252' | 'macintosh' | 'ibm850' {
    const most = Math.max(this.#windows, this.#macintosh, this.#ibm850)
    if (most < FEWEST || most === this.#windows) return 'windows-1252'
    return most === this.#macintosh ? 'macintosh' : 'ibm850'
  }

  /** é and è of old Macs and of DOS are no letters of French in Windows, whose accents all come later. */
  #vote(byte: number): void {
    if (byte >= 0xc0) this.#windows += 1
    else if (byte === 0x8e || byte === 0x8f) this.#macintosh += 1
    else if (byte === 0x82 || byte === 0x8a) this.#ibm850 += 1
  }
}

/** How many bytes the character of UTF-8 takes that starts here; 0 where none does. */
function characterAt(bytes: Buffer, at: number): number {
  const lead = bytes[at]!
  const length = lead >= 0xf5 || lead < 0xc2 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  for (let next = at + 1; next < at + length; next += 1) {
    const byte = bytes[next]
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return 0
  }
  return length
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}
