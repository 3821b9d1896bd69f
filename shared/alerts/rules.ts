/** What may raise an alert, in the order of gravity. */
export const alertRules = [
  'drift',
  'backlog',
  'budget',
  'security',
  'target-missed',
  'commitment-missed',
  'target-out-of-reach',
  'file-missing',
  'restated',
  'closed-moved',
  'decision-due',
  'credit-missing',
  'watch',
] as const
export type AlertRule = (typeof alertRules)[number]

/** `note`: shown on screen, sent to nobody. */
export const alertLevels = ['alert', 'note'] as const
export type AlertLevel = (typeof alertLevels)[number]

/** Where an alert is in its life. */
export const alertStates = ['raised', 'seen', 'acknowledged', 'closed'] as const
export type AlertState = (typeof alertStates)[number]

/** What closed it: the data no longer show it, somebody decided so, or both parties agreed on a new baseline. */
export const alertClosings = ['data', 'decision', 'new-baseline'] as const
export type AlertClosing = (typeof alertClosings)[number]

/** What happened to an alert, in the order of its history. */
export const alertEvents = ['raised', 'worsened', 'seen', 'acknowledged', 'closed'] as const
export type AlertEvent = (typeof alertEvents)[number]
