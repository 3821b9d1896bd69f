import { monthNumber } from './month-names.ts'
import { plainDate } from './plain-date.ts'
import { clockAt } from './zone-names.ts'

/**
 * What a date's text says, before its numbers are named. One object reads cell after cell, by character codes: a million
 * rows have four million dates.
 */
export class DateText {
  /** The three numbers of the day in the order in which they stand. A year of two digits is 1970–2069. */
  first = 0
  second = 0
  third = 0
  /** Written with the year first, so that nothing is left to decide. */
  yearFirst = false
  /** The month is named, so that nothing is left to decide: `first` is the day, `second` the month. */
  named = false
  hour = 0
  minutes = 0
  seconds = 0
  /** What to take off to get UTC, in minutes; null = local time. */
  offset: number | null = null
  /** Whether the clock is named by its summer time, `CEST`, or its other one; null where it has no such name. */
  isSummer: boolean | null = null

  #text = ''
  #at = 0
  /** How many digits the last number had. */
  #digits = 0

  /**
   * Reads `2026-03-01T10:20:30.5Z`, `1/3/2026 9:05 PM`, `01.03.26`, `29/02/2016 à 01:16`, `01-03-2026 10h20`, `20/juin/23 10:18 AM`
   * and the like, or in a rarer way (`plainDate`).
   * False where the text is no such date; whether the day exists is not looked at.
   */
  read(cell: string): boolean {
    if (this.#readCommon(cell) || this.#readText(cell)) return true
    const plain = plainDate(cell)
    return plain !== null && this.#readText(plain)
  }

  /** Days and times of numbers alone, as nearly every tool writes them: what `#readText` reads, in one go. */
  #readCommon(text: string): boolean {
    let first = digitAt(text, 0)
    if (first < 0) return false
    let at = 1
    for (let digit = digitAt(text, at); digit >= 0 && at < 4; digit = digitAt(text, ++at)) first = first * 10 + digit
    const separator = text.charCodeAt(at)
    if (at === 3 || (separator !== SLASH && separator !== HYPHEN && separator !== POINT)) return false
    const yearFirst = at === 4
    let second = digitAt(text, ++at)
    if (second < 0) return false
    let digit = digitAt(text, ++at)
    if (digit >= 0) second = second * 10 + digit
    if (text.charCodeAt(digit >= 0 ? ++at : at) !== separator) return false
    let third = digitAt(text, ++at)
    const begin = at
    if (third < 0) return false
    for (digit = digitAt(text, ++at); digit >= 0 && at - begin < 4; digit = digitAt(text, ++at))
      third = third * 10 + digit
    if (yearFirst ? at - begin > 2 : at - begin !== 4) return false
    const between = text.charCodeAt(at)
    if (between !== SPACE && between !== CAPITAL_T) return false
    let hour = digitAt(text, ++at)
    if (hour < 0) return false
    digit = digitAt(text, ++at)
    if (digit >= 0) hour = hour * 10 + digit
    if (text.charCodeAt(digit >= 0 ? ++at : at) !== COLON) return false
    const minutes = twoDigitsAt(text, at + 1)
    const isTimed = text.charCodeAt(at + 3) === COLON
    const seconds = isTimed ? twoDigitsAt(text, at + 4) : 0
    if (minutes < 0 || seconds < 0 || text.length !== at + (isTimed ? 6 : 3)) return false
    this.first = first
    this.second = second
    this.third = third
    this.yearFirst = yearFirst
    this.named = false
    this.hour = hour
    this.minutes = minutes
    this.seconds = seconds
    this.offset = null
    this.isSummer = null
    return true
  }

  #readText(text: string): boolean {
    this.#text = text
    this.#at = 0
    this.#skipBlanks()
    return this.#readDay() && this.#readTime()
  }

  #readDay(): boolean {
    this.named = false
    this.first = this.#readDigits(4)
    this.yearFirst = this.#digits === 4
    const separator = this.#code()
    if (this.#digits === 0 || this.#digits === 3) return false
    if (separator !== SLASH && separator !== HYPHEN && separator !== POINT && separator !== SPACE) return false
    this.#at += 1
    if (this.#code() > NINE) {
      if (!this.#readMonthName()) return false
    } else {
      this.second = this.#readDigits(2)
      if (this.#digits === 0 || separator === SPACE) return false
    }
    if (this.#code() !== separator) return false
    this.#at += 1
    this.third = this.#readDigits(this.yearFirst ? 2 : 4)
    if (this.yearFirst) return this.#digits > 0
    if (this.#digits === 2) this.third += this.third < 70 ? 2000 : 1900
    return this.#digits === 2 || this.#digits === 4
  }

  /** `jun`, `févr.`, `September`: between day and year only. */
  #readMonthName(): boolean {
    const word = this.#match(MONTH)
    const month = word && monthNumber(word[1]!)
    if (!month) return false
    this.second = month
    this.named = !this.yearFirst
    this.#at += word[0].length
    return true
  }

  #readTime(): boolean {
    this.hour = 0
    this.minutes = 0
    this.seconds = 0
    this.offset = null
    this.isSummer = null
    this.#skipBetween()
    if (this.#atEnd()) return true
    this.hour = this.#readDigits(2)
    const colon = this.#code()
    if (this.#digits === 0 || (colon !== COLON && (colon | LOWER) !== SMALL_H)) return false
    this.#at += 1
    this.minutes = this.#readDigits(2)
    return this.#digits === 2 && this.#readSeconds() && this.#readHalf() && this.#readOffset()
  }

  #readSeconds(): boolean {
    if (this.#code() !== COLON) return true
    this.#at += 1
    this.seconds = this.#readDigits(2)
    if (this.#digits !== 2) return false
    if (this.#code() !== POINT && this.#code() !== COMMA) return true
    this.#at += 1
    this.#readDigits(9)
    return this.#digits > 0
  }

  /** `AM` or `p.m.`, where there is one. */
  #readHalf(): boolean {
    if (this.#atEnd()) return true
    this.#skipBlanks()
    const half = this.#match(HALF)
    if (!half) return true
    if (this.hour < 1 || this.hour > 12) return false
    this.hour = (this.hour % 12) + (half[1]!.toLowerCase() === 'p' ? 12 : 0)
    this.#at += half[0].length
    this.#skipBlanks()
    return true
  }

  #readOffset(): boolean {
    if (this.#atEnd()) return true
    const clock = clockAt(this.#text, this.#at)
    if (!clock) return false
    this.offset = clock.offset
    this.isSummer = clock.isSummer
    return true
  }

  /** Reads at most so many digits, as a number. */
  #readDigits(most: number): number {
    let value = 0
    let count = 0
    while (count < most) {
      const digit = this.#text.charCodeAt(this.#at + count) - ZERO
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
      count += 1
    }
    this.#at += count
    this.#digits = count
    return value
  }

  /** What stands between day and time: blanks, `T`, a comma, `à` or `at`. */
  #skipBetween(): void {
    if ((this.#code() | LOWER) === SMALL_T) {
      this.#at += 1
      return
    }
    if (this.#code() === COMMA) this.#at += 1
    this.#skipBlanks()
    const word = this.#code() > NINE ? this.#match(BETWEEN) : null
    if (word) this.#at += word[0].length
    this.#skipBlanks()
  }

  /** What a sticky pattern finds here. */
  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    return pattern.exec(this.#text)
  }

  #skipBlanks(): void {
    while (isBlank(this.#code())) this.#at += 1
  }

  /** The character code here; NaN at the end. */
  #code(): number {
    return this.#text.charCodeAt(this.#at)
  }

  #atEnd(): boolean {
    return this.#at === this.#text.length
  }
}

const [SLASH, HYPHEN, POINT, SPACE, COLON, COMMA, ZERO, NINE] = [47, 45, 46, 32, 58, 44, 48, 57]
const [SMALL_H, SMALL_T, CAPITAL_T, LOWER] = [104, 116, 84, 32]

/** The digit that stands there; less than 0 where none does. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO
  return digit >= 0 && digit <= 9 ? digit : -1
}

function twoDigitsAt(text: string, at: number): number {
  const [tens, ones] = [digitAt(text, at), digitAt(text, at + 1)]
  return tens < 0 || ones < 0 ? -1 : tens * 10 + ones
}

const MONTH = /(\p{L}{3,12})\.?/uy
const HALF = /([ap])\.?m\.?/iy
const BETWEEN = /(?:à|at) /iuy

function isBlank(code: number): boolean {
  return code === 32 || code === 160 || code === 0x202f || code === 9 || code === 10 || code === 13
}
