import { SpentLines } from './spent-lines.ts'
import { SpentMonths } from './spent-months.ts'
import { StillGoing } from './still-going.ts'

/** What a pass over the rows of a file tells the next one. */
export class Learnt {
  readonly spentMonths = new SpentMonths()
  readonly spentLines = new SpentLines()
  readonly stillGoing = new StillGoing()

  /** After a pass: whether it was wrong, so that the next one reads otherwise. */
  learns(): boolean {
    return [this.spentMonths.learns(), this.spentLines.learns(), this.stillGoing.learns()].includes(true)
  }
}
