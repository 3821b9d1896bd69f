import {
  wordMeanings,
  type Answers,
  type Question,
  type WordField,
  type WordMeaning,
} from '../../shared/api/questions.ts'
import { answerTo, saidTo, toQuestion, wordId } from './question.ts'
import { cleanText, ownCopy } from './values/clean-text.ts'
import { isEmpty } from './values/empty.ts'
import { remembered } from './values/remembered.ts'

/** How the words of a column are read. */
export type WordReading<Value> = {
  /** What a cell means; null where its word is not known. */
  readonly knows: (cell: string) => Value | null
  /** What a meaning that somebody chose is as a value. */
  readonly means: (meaning: WordMeaning) => Value
  /** What an unknown word probably means; null where nothing tells. */
  readonly guess: (cell: string) => WordMeaning | null
  /** Where most rows hold known words, the others are told and not asked: no figure rests on them. */
  readonly askedIfMany?: boolean
  /** Meanings of which each word is asked by itself, however many others there are: what somebody says of those is not said of it. */
  readonly apart?: readonly WordMeaning[]
  /** Once all rows are read: whether the words that nobody has answered are asked at all. */
  readonly asksIf?: () => boolean
}

/** A column of more unknown words than anybody would answer for. */
const MOST_WORDS = 40

/** A word and the rows that hold it. */
export type Tally = { readonly word: string; readonly guess: WordMeaning | null; count: number }
/**
 * What a cell says: a value, null where its word is said to mean nothing, `asked` where nobody knows; `tally`: of a word that
 * Vigie does not know.
 */
type Known<Value> = { readonly value: Value | null | 'asked'; readonly tally: Tally | null }

/** What an empty cell says, of which no row is counted. */
const SILENT = { value: null, tally: null } as const

/** The words of one column that are not known, each with the rows that hold it. */
export class WordColumn {
  readonly #field: WordField
  readonly #column: string
  readonly #answers: Answers
  readonly #tallies = new Map<string, Tally>()
  #isAskedIfMany = false
  #asksIf = () => true
  #apart: readonly WordMeaning[] = []
  #knownRows = 0
  readonly #beyond: Tally = { word: '', guess: null, count: 0 }

  constructor(field: WordField, column: string, answers: Answers) {
    this.#field = field
    this.#column = column
    this.#answers = answers
  }

  /** Reads a cell, and counts it. */
  reader<Value>(reading: WordReading<Value>): (cell: string) => Known<Value> {
    const read = remembered((cell): Known<Value> => (isEmpty(cell) ? SILENT : this.#read(cell, reading)))
    this.#isAskedIfMany = reading.askedIfMany ?? false
    if (reading.asksIf) this.#asksIf = reading.asksIf
    this.#apart = reading.apart ?? []
    return (cell) => {
      const known = read(cell)
      if (known.tally) known.tally.count += 1
      else if (known !== SILENT) this.#knownRows += 1
      return known
    }
  }

  #read<Value>(cell: string, reading: WordReading<Value>): Known<Value> {
    const id = wordId(this.#field, cell)
    const known = saidTo(id, this.#answers) === null ? reading.knows(cell) : null
    if (known !== null) return { value: known, tally: null }
    const tally = this.#tallyOf(id, cell, reading.guess(cell))
    const answer = tally === this.#beyond ? null : answerTo(this.#question(tally), this.#answers)
    const meaning = answer ?? (this.#isApart(tally) ? null : answerTo(this.#tooMany(0, 0), this.#answers))
    if (meaning === null) return { value: 'asked', tally }
    return { value: meaning === 'none' ? null : reading.means(meaning as WordMeaning), tally }
  }

  #tallyOf(id: string, cell: string, guess: WordMeaning | null): Tally {
    const known = this.#tallies.get(id)
    if (known) return known
    const tally = { word: ownCopy(cleanText(cell)), guess, count: 0 }
    const most = this.#isApart(tally) ? 2 * MOST_WORDS : MOST_WORDS
    if (this.#tallies.size >= most && saidTo(id, this.#answers) === null) return this.#beyond
    this.#tallies.set(id, tally)
    return tally
  }

  /** A question a word, that of most rows first; a single one where there are too many to be words of this field. */
  questions(): Question[] {
    const tallies = [...this.#tallies.values()].filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
    const each = tallies.map((tally) => this.#question(tally))
    if (!this.#asksIf()) return each.filter((one) => answerTo(one, this.#answers) !== null)
    if (this.#isAskedIfMany && this.#beyond.count === 0) {
      const open = each.filter((one) => answerTo(one, this.#answers) === null)
      const rows = open.reduce((sum, { count }) => sum + count, 0)
      if (rows <= this.#knownRows) return each.filter((one) => !open.includes(one))
    }
    if (this.#beyond.count === 0) return each
    const isOpen = (index: number) => answerTo(each[index]!, this.#answers) === null
    const open = tallies.filter((tally, index) => isOpen(index) && !this.#isApart(tally))
    const rows = open.reduce((sum, { count }) => sum + count, this.#beyond.count)
    const alone = each.filter((_, index) => !isOpen(index) || this.#isApart(tallies[index]!))
    return [...alone, this.#tooMany(open.length, rows)]
  }

  #isApart({ guess }: Tally): boolean {
    return guess !== null && this.#apart.includes(guess)
  }

  #question({ word, guess, count }: Tally): Question {
    const about = { topic: 'word', field: this.#field, column: this.#column, word } as const
    return toQuestion({ about, options: wordMeanings[this.#field], guess, count }, false)
  }

  #tooMany(words: number, count: number): Question {
    const about = { topic: 'words', field: this.#field, column: this.#column, words } as const
    return toQuestion({ about, options: ['none'], count }, false)
  }
}
