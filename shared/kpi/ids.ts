/** Every KPI that Vigie computes, in the order of the screen; `registry.ts` holds one definition for each. */
export const kpiIds = [
  'first-level-resolution',
  'resolution-delay',
  'budget-variance',
  'satisfaction',
  'security-incidents',
  'total-cost',
  'availability',
] as const
export type KpiId = (typeof kpiIds)[number]
