/** Alerts, in sentences that a director understands; `{name}` is filled in. */
export const alerts = {
  rules: {
    'closed-moved': 'A figure of a closed committee has moved',
    'decision-due': 'A decision is due',
    drift: 'The resolution delay is drifting up',
    backlog: 'Old tickets pile up',
    budget: 'The budget is off its forecast',
    security: 'Security incidents do not fall',
    'target-missed': 'A target is missed',
    'commitment-missed': 'A commitment is missed',
    'credit-missing': 'A penalty was agreed and is not credited',
    'target-out-of-reach': 'A target will be missed at this pace',
    'file-missing': 'A file of the month is missing',
    restated: 'A figure already shown has moved',
    watch: 'The resolution delay may be rising',
  },
  seen: {
    'closed-moved':
      '{Kpi}, which the closed committee of {quarter} was shown as {expected}{verdictBefore}, is now {seen}{verdictNow}.',
    'decision-due': 'Decided at the committee of {quarter}: “{decision}” ({owner}). It is due on {dueOn}.',
    'decision-late':
      'Decided at the committee of {quarter}: “{decision}” ({owner}). It was due on {dueOn} and is not done.',
    drift:
      'Tickets of the same kind have taken longer since {since}: {seen} in {month} where {expected} would be expected, whether or not the SLA is met.',
    watch:
      'Tickets of the same kind may be taking longer since {since}: {seen} in {month} where {expected} would be expected.',
    'watch-alone': 'Tickets of the same kind may be taking longer since {since}: {seen} in {month}.',
    backlog:
      'Tickets open for more than 30 days at the end of {month}: {seen}, where {expected} would be expected; they have piled up since {since}.',
    budget: '{run}, the cost is {seen} against its forecast, beyond the {expected} agreed for the first months.',
    'security-counted': '{run}, there were security incidents where there had been none before the contract: {seen}.',
    'security-level': '{run}, security incidents stand at the baseline: they do not fall.',
    security: '{run}, security incidents stand at {seen} against the baseline: they do not fall.',
    'commitment-missed': '{run}, {kpi} is {seen} where the contract asks for {expected}.',
    'credit-missing': 'The penalty for {of}, {window}, was agreed on {agreedOn}: {amount} is not credited yet.',
    'target-missed': 'At {due}, {kpi} is {seen} against a target of {expected}.',
    'target-missed-since': '{run}, {kpi} is {seen} against a target of {expected}, due since {due}.',
    'target-out-of-reach':
      'At the pace of the last months, {kpi} will be {projected} at {due}, against a target of {expected}. {run}, it is {seen}.',
    'file-missing': 'The {file} file of {month} has not arrived.',
    restated: '{Kpi} for {since} was {expected}{verdictBefore} and is now {seen}{verdictNow}.',
  },
  more: {
    'closed-moved':
      'What the committee was shown stays as it is; the committee’s page and the ledger say what moved it.',
    'decision-due': 'The committee’s page of decisions notes what becomes of the decision: done, dropped or put off.',
    drift:
      'The rise is {slope} a month (between {low} and {high}), more than chance allows; at this pace the delay reaches {projected} in six months.',
    watch: 'The rise, {slope} a month (between {low} and {high}), is not yet beyond chance.',
    backlog: 'The mean delay looks stable because tickets that are still open do not count in it.',
    budget:
      'This points to wrong sizing or scope at the start: the bridge tells out-of-scope work from volume and price.',
    'credit-missing': 'More than two months have passed, and no costs file shows the credit.',
    'file-missing': 'The figures that rest on it stay empty until it is imported.',
    restated: 'The ledger says what moved it, and which other months moved.',
  },
  sure: {
    counted: 'This is counted, not sampled.',
    certain: 'This is beyond chance.',
    unsure: 'This is not proven: too little data, a value close to the target, or months without a file.',
  },
  quarter: 'Q{n} · {months}',
  nobody: 'no owner',
  priority: '{kpi} (priority “{priority}”)',
  months: '{run}',
  unknown: 'unknown',
  in: 'In {run}',
  from: 'From {run}',
  mostly: 'Mostly: {names}.',
  natures: {
    recurring: 'recurring costs',
    'out-of-scope': 'out-of-scope work',
    'internal-steering': 'internal steering',
    transition: 'transition',
    project: 'projects',
    penalty: 'penalties',
  },
  files: { tickets: 'tickets', incidents: 'incidents', satisfaction: 'satisfaction', costs: 'costs' },
  due: { met: 'target met', missed: 'target missed' },
}
