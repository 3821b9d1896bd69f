/** A 95 % confidence interval, in the unit of the value it goes with. */
export type Interval = { readonly low: number; readonly high: number }
