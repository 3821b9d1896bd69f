/** A KPI's month as a story: what moved it and since when, how far it changed, how sure that is. */
export const story = {
  story: {
    label: 'What moved it, and since when',
    since: {
      met: 'Met since {when}.',
      missed: 'Missed since {when}.',
      behind: 'Behind its path since {when}.',
      off: 'Off the next target since {when}.',
      'on-path': 'On its path since {when}.',
      already: 'Already at the next target since {when}.',
    },
    now: {
      met: 'Met this month, and not the month before.',
      missed: 'Missed this month, and not the month before.',
      behind: 'Behind its path this month, and not the month before.',
      off: 'Off the next target this month, and not the month before.',
      'on-path': 'On its path this month, and not the month before.',
      already: 'Already at the next target this month, and not the month before.',
    },
    spent: '{spent}: mostly {part} ({amount}).',
  },
}
