/** What moved an indicator between two periods. Effects are signed figures. */
export const breakdown = {
  breakdown: {
    title: 'What moved it',
    by: 'Split by',
    against: 'Compared with',
    since: {
      'previous-month': 'last month',
      'previous-quarter': 'last quarter',
    },
    points: '{n} point | {n} points',
    sinceMonth: '{change} since {before}',
    sinceRun: '{change} from {before} to {after}',
    steadyMonth: 'no visible change since {before}',
    steadyRun: 'no visible change from {before} to {after}',
    mostly: '{what}: mostly {groups}.',
    mostlyBut: '{what}: mostly {groups}; partly offset by {other}.',
    cancel: '{what}: {groups} cancel out.',
    plain: '{what}.',
    parts: 'The groups’ own figures account for {rate}, another mix of tickets for {mix}.',
    noBefore: 'There is nothing to compare with: no ticket was measured in {before}.',
    noAfter: 'There is nothing to explain: no ticket was measured in {after}.',
    single: 'All these tickets have the same entry here, {label}: this split explains nothing.',
    unsaid: 'None of these tickets says it: this split explains nothing.',
    notSaid: 'Not stated',
    others: 'Others ({n})',
    total: 'All tickets',
    table: 'What each group did to the change',
    effect: 'Effect',
    own: { ratio: 'from its own rate', hours: 'from its own delay' },
    mix: 'from its share of tickets',
    cell: { ratio: 'rate, tickets (share)', hours: 'mean, tickets (share)' },
    showTickets: 'List its tickets of {month}',
    inPoints: 'points',
    inHours: 'hours',
    how: {
      ratio:
        'Own rate: the tickets of the group were resolved at level 1 more often or less often than before. Share of tickets: the group weighs more or less than before, and stands above or below the others.',
      hours:
        'Own delay: the tickets of the group took more or less time than before. Share of tickets: the group weighs more or less than before, and takes more or less time than the others.',
    },
    exact:
      'Before rounding, the rows add up to the change. A group with tickets in one period only has nothing to be compared with: its whole effect is its share (method of Kitagawa, 1955).',
  },
}
