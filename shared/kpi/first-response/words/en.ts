import type { WordsOfFields } from '../../../words/field-words.ts'

/** What it is called and said of it; `{name}` is filled in, `|` parts singular from plural. */
export const words = {
  'first-response': {
    name: 'First response in time',
    subject: 'the first response in time',
    told: 'the share of first responses in time',
    line: 'in time',
    formula:
      'Tickets whose first response came within the time that the contract guarantees for their priority (GTI), divided by the tickets whose first response a file gives, in the month of their resolution. The time is counted in the hours of the commitment, from the dates, or from the tool’s own duration where it gives no date; never from the tool’s own yes or no. A response that the file dates after the resolution counts by its own date: no other date stands in for it. An automatic acknowledgement is not a response.',
    sure: 'Wilson 95% interval. Tickets for which nothing gives the first response are left out of the share, never assumed.',
    noTarget: 'no commitment agreed',
    sample: '{n} ticket | {n} tickets',
    noFile: 'the tickets of this month are missing',
    noSample: 'no ticket under a commitment',
    weigh: 'The tickets answered late, the slowest first.',
    own: {
      median: 'median',
      p90: '9 of 10 within',
      late: 'late',
      untold: 'not recorded',
      disputed: 'the tool says otherwise',
      automatic:
        'Half of the first responses come within {median}: they look like automatic acknowledgements, which are not responses. Ask the provider which column gives the first answer from a person.',
      up: 'more first responses in time',
      down: 'fewer first responses in time',
      moves:
        'Own share: the tickets of the group were answered in time more often or less often than before. Share of tickets: the group weighs more or less than before, and stands above or below the others.',
    },
  },
}

/** The fields of a ticket that it alone rests on. */
export const fields = {
  respondedAt: {
    title: 'First response',
    told: 'when somebody first responded',
    examples: ['2026-01-15 09:42', '2026-01-16 16:20'],
  },
  statedResponseSeconds: {
    title: 'Time to first response stated by the tool',
    told: 'the tool’s time to first response',
    examples: ['0.2'],
  },
  responseSlaMet: {
    title: 'First response in time',
    told: 'whether the first response was in time',
    examples: ['yes', 'no'],
  },
} satisfies Partial<WordsOfFields<'tickets'>>
