import { said } from '../../server/words.ts'
import type { Story } from '../../server/sample/story.ts'
import { tellAnswers } from '../../server/sample/answers.ts'
import { glpiExport } from '../../server/sample/glpi.ts'
import { tellTickets } from '../../server/sample/tickets.ts'

/** The story of the demo: always the same eighteen months, in French. */
export const story: Story = { startsOn: { year: 2025, month: 5 }, words: said('fr').sample }

const tickets = tellTickets(story)
/** Its tickets, with what users answered. */
export const told = { story, tickets, answers: tellAnswers(story, tickets) }
/** The same before anybody answered. */
export const unanswered = { ...told, answers: new Map() }

/** A month's tickets as GLPI exports them. */
export const monthOfTickets = (month: number, all: typeof told = told): string =>
  glpiExport(all, { from: month, to: month })
