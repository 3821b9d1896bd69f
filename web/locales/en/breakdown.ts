/** What moved an indicator between two periods. Effects are signed figures. */
export const breakdown = {
  breakdown: {
    title: 'What moved it',
    by: 'Split by',
    of: {
      category: 'Category',
      priority: 'Priority',
      site: 'Site',
      group: 'Group',
      type: 'Type',
      severity: 'Severity',
      nature: 'Nature',
      label: 'Label',
    },
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
    parts: {
      ticket: 'The groups’ own figures account for {rate}, another mix of tickets for {mix}.',
      answer: 'The groups’ own figures account for {rate}, another mix of answers for {mix}.',
    },
    noBefore: {
      ticket: 'There is nothing to compare with: no ticket was measured in {before}.',
      answer: 'There is nothing to compare with: no answer was counted in {before}.',
      incident: 'There is nothing to compare with: {before} has no figure.',
      cost: 'There is nothing to compare with: {before} has no figure.',
    },
    noAfter: {
      ticket: 'There is nothing to explain: no ticket was measured in {after}.',
      answer: 'There is nothing to explain: no answer was counted in {after}.',
      incident: 'There is nothing to explain: {after} has no figure.',
      cost: 'There is nothing to explain: {after} has no figure.',
    },
    single: 'All have the same entry here, {label}: this split explains nothing.',
    unsaid: 'The file does not say it for any: this split explains nothing.',
    notSaid: 'Not stated',
    others: 'Others ({n})',
    total: { ticket: 'All tickets', answer: 'All answers', incident: 'All incidents', cost: 'All costs' },
    table: 'What each group did to the change',
    effect: 'Effect',
    own: { ratio: 'from its own rate', hours: 'from its own delay' },
    mix: { ticket: 'from its share of tickets', answer: 'from its share of answers' },
    cell: {
      ticket: { ratio: 'rate, tickets (share)', hours: 'mean, tickets (share)' },
      answer: 'rate, answers (share)',
      incident: 'of the baseline, incidents',
      cost: 'of the baseline, cost lines',
    },
    showFacts: 'List it in {month}',
    inPoints: 'points',
    inHours: 'hours',
    how: {
      'first-level-resolution':
        'Own rate: the tickets of the group were resolved at level 1 more often or less often than before. Share of tickets: the group weighs more or less than before, and stands above or below the others.',
      'resolution-delay':
        'Own delay: the tickets of the group took more or less time than before. Share of tickets: the group weighs more or less than before, and takes more or less time than the others.',
      satisfaction:
        'Own rate: the answers of the group were satisfied more often or less often than before. Share of answers: the group weighs more or less than before, and is more or less satisfied than the others.',
      'security-incidents': 'Each group’s incidents a month, as a share of the baseline.',
      'total-cost': 'Each group’s monthly cost, as a share of the cost before the contract.',
    },
    exact:
      'Before rounding, the rows add up to the change. A group present in one period only has nothing to be compared with: its whole effect is its share (method of Kitagawa, 1955).',
    exactSum: 'Before rounding, the rows add up to the change.',
  },
}
