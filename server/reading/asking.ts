import type {
  AnsweredQuestion,
  Answers,
  Question,
  QuestionAbout,
  QuestionAnswer,
  WordField,
} from '../../shared/api/questions.ts'
import { answerTo, questionId, saidTo, toQuestion, type Asked } from './question.ts'
import { WordColumn, type Tally, type WordReading } from './word-column.ts'

const nothing = () => {}

/**
 * What is asked of the person while a file is read, and what was answered: by whoever sends it, or for the last file of its
 * layout. An answer that is none of the options counts as none: the question stays open.
 */
export class Asking {
  readonly #answers: Answers
  readonly #asked = new Map<string, () => Question>()
  readonly #columns: WordColumn[] = []
  #ofRow: Tally[] = []

  constructor(answers: Answers = {}) {
    this.#answers = answers
  }

  /** The option that was chosen; null while nobody has, and the question is open. */
  choose(asked: Asked): string | null {
    const answer = this.#ask(asked, false)
    return typeof answer === 'string' ? answer : null
  }

  /** The options that were chosen, perhaps none; null while nobody has said, and the question is open. */
  chooseSeveral(asked: Asked): readonly string[] | null {
    const answer = this.#ask(asked, true)
    return answer === null || typeof answer === 'string' ? null : answer
  }

  /** Whether somebody answered the question of this before. */
  knows(about: QuestionAbout): boolean {
    return saidTo(questionId(about), this.#answers) !== null
  }

  /**
   * The reader of a column of words: each that `knows` does not know, and nobody has answered, is one question. An empty cell
   * means nothing.
   */
  words<Value>(
    field: WordField,
    column: string,
    reading: WordReading<Value>,
  ): (cell: string) => Value | null | 'asked' {
    const words = new WordColumn(field, column, this.#answers)
    this.#columns.push(words)
    const read = words.reader(reading)
    return (cell) => {
      const { value, tally } = read(cell)
      if (tally) this.#ofRow.push(tally)
      return value
    }
  }

  /** Ends a row; what it gives takes back what the row asked, where it turns out to be none of the table. */
  endRow(): () => void {
    const tallies = this.#ofRow
    if (tallies.length === 0) return nothing
    this.#ofRow = []
    return () => tallies.forEach((tally) => (tally.count -= 1))
  }

  /** Those that nobody has answered. */
  get questions(): Question[] {
    return this.#all.flatMap(({ answer, ...question }) => (answer === null ? question : []))
  }

  get answered(): AnsweredQuestion[] {
    return this.#all.flatMap(({ answer, ...question }) => (answer === null ? [] : { ...question, answer }))
  }

  get #all(): (Question & { readonly answer: QuestionAnswer | null })[] {
    const questions = [
      ...[...this.#asked.values()].map((one) => one()),
      ...this.#columns.flatMap((column) => column.questions()),
    ]
    return questions.map((question) => ({ ...question, answer: answerTo(question, this.#answers) }))
  }

  #ask(asked: Asked, several: boolean): QuestionAnswer | null {
    const question = toQuestion(asked, several)
    this.#asked.set(question.id, () => toQuestion(asked, several))
    return answerTo(question, this.#answers)
  }
}
