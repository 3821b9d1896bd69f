/** A KPI's month as a story: what moved it and since when, how far it changed, how sure that is. */
export const story = {
  story: {
    label: 'What moved it, and since when',
    since: {
      met: 'Met since {when}.',
      missed: 'Missed since {when}.',
      behind: 'Behind its path since {when}.',
      'on-path': 'On its path since {when}.',
    },
    now: {
      met: 'Met this month, and not the month before.',
      missed: 'Missed this month, and not the month before.',
      behind: 'Behind its path this month, and not the month before.',
      'on-path': 'On its path this month, and not the month before.',
    },
    spent: '{spent}: mostly {part} ({amount}).',
  },
  change: {
    label: 'How it changed',
    since: {
      'last-month': 'Since last month ({month})',
      'last-committee': 'Since the committee of {quarter}',
      'six-months': 'In six months (since {month})',
    },
    same: 'unchanged',
    fromTo: '{before} → {after}',
    proven: 'proven',
    unproven: 'not proven',
    counted: 'proven, counted whole',
    nothing: 'nothing to prove',
    none: 'There is no earlier figure to compare with yet.',
    month: '{change} in a month',
  },
  sure: {
    open: 'How sure?',
    openOf: 'How sure: {name}',
    changes:
      'A change is proven when its 95% interval leaves zero out. Two judged figures that share months are compared by the months that they do not share.',
  },
}
