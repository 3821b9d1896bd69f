// What the API takes of what is typed: by this its schemas refuse, and forms say so before they ask.

type Limits = { readonly low: number; readonly high: number }

/** A month of the contract, counted from M1, or how many of them. */
export const contractMonths: Limits = { low: 1, high: 240 }
/** A day that every month has. */
export const everyMonthsDay: Limits = { low: 1, high: 28 }
export const MOST_COST_LINES = 100

/** The other numbers of the alert settings: `beyond` is a share, `securityMonths` how many months are named. */
export const settingLimits = {
  beyond: { low: 0.01, high: 1 },
  securityMonths: { low: 1, high: 20 },
  lastMonths: { low: 3, high: 12 },
} as const satisfies Readonly<Record<string, Limits>>

/** How long the texts of a channel may be. */
export const channelLimits = {
  name: { low: 1, high: 200 },
  url: { low: 1, high: 2000 },
  secret: { low: 16, high: 500 },
} as const satisfies Readonly<Record<string, Limits>>

/** In what form a closed committee is mailed, and when the month on one page. */
export const mailingChoices = {
  pack: ['none', 'pdf', 'pptx', 'both'],
  page: ['none', 'files', 'day'],
} as const

/** Whether a number is within limits, both included. */
export const isWithin = (value: number, { low, high }: Limits): boolean => value >= low && value <= high

/** Whether a number is a whole one within limits. */
export const isWholeWithin = (value: number, limits: Limits): boolean =>
  Number.isInteger(value) && isWithin(value, limits)
