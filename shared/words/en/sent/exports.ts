/** Headers and names of the tables that are downloaded. */
export const exports = {
  ledger: {
    file: 'restated-figures',
    columns: {
      month: 'month',
      kpi: 'KPI',
      before: 'before',
      after: 'after',
      verdictBefore: 'verdict before',
      verdictAfter: 'verdict after',
      cause: 'cause',
      importId: 'import',
      settings: 'settings',
      reason: 'reason',
      at: 'when',
      by: 'by',
      findingBefore: 'drift finding before',
      findingAfter: 'drift finding after',
    },
  },
  rejected: { line: 'line', reason: 'reason' },
}
