/** What the drift detector says. Growths are written as signed percentages. */
export const drift = {
  rateNote: {
    title: 'Is it falling?',
    none: 'At the end of {month}: the months differ no more than chance allows.',
    watch:
      'At the end of {month}: perhaps falling since {since}, by about {points} points a month; this is not yet beyond chance.',
    drift:
      'At the end of {month}: falling since {since}, by about {points} points a month, beyond what chance allows. A note, not a verdict: the target is judged above.',
    smallest: 'At this volume, a fall of less than {points} points a month cannot be proven within six months.',
  },
  drift: {
    title: 'Is it drifting?',
    asOf: 'At the end of {month}',
    verdict: {
      insufficient: 'Too early to tell',
      none: 'No drift',
      watch: 'To watch',
      drift: 'Drifting up',
      mix: 'A different mix of tickets',
      backlog: 'Old tickets pile up',
    },
    says: {
      none: 'Tickets of the same kind take as long as before: the months differ no more than chance allows.',
      watch:
        'Tickets of the same kind may be taking longer since {since}, by about {slope} a month. This is not yet beyond chance.',
      drift:
        'Tickets of the same kind have taken longer since {since}: {slope} a month (between {low} and {high}), {rise} so far. At this pace, {projected} in six months.',
      mix: 'The mean moves because other kinds of tickets have come in since {since} ({rise}); each kind takes as long as before.',
      backlog:
        'Delays look stable because old tickets stay open: since {since} there have been more of them ({rise}) for the same work coming in.',
      months: 'Complete months: {have} of the {need} needed.',
      resolved: 'Resolved tickets: {have} of the {need} needed.',
      delays:
        'None of the {need} resolved tickets took any time: every delay is 0 h. Either they are closed the moment they are entered, or the dates or the service hours are wrong.',
      forgets:
        'The files do not follow tickets to their end: of those left open at a month’s end, no later file tells how they ended. Only the month in which a ticket was opened is judged, and old work left open cannot be. Export the tickets resolved in the month and those still open, too.',
      enoughAt: 'It can be told at the end of {month} at the earliest.',
    },
    smallest: 'At this volume, a rise of less than {growth} a month cannot be proven within six months.',
    how: 'Each month is compared with what tickets of the same priority and category usually take, tickets still open included. The line “flat, then rising” must explain the months far better than “flat” does, whichever month is left out; that one month may be odd, and that August and December differ every year, is allowed for.',
    chartLabel:
      'Level of each month for tickets of the same kind, 100% = the level before; the line the detector fits.',
    level: 'like for like',
    fitted: 'fitted line',
  },
}
