import type { WordsOfFields } from '../../field-words.ts'

/** The fields of a file of costs: see `FieldWords`. */
export const costs: WordsOfFields<'costs'> = {
  month: {
    title: 'Month',
    told: 'the month',
    examples: ['2026-01', '2026-01', '2026-01', '2026-01', '2026-01', '2026-01'],
  },
  amount: {
    title: 'Amount',
    told: 'the amount',
    examples: ['3900.00', '1250.50', '600.00', '2000.00', '4800.00', '-150.00'],
  },
  nature: {
    title: 'Nature of the cost',
    told: 'the nature of the cost (recurring, out-of-scope, internal-steering, transition, project or penalty)',
    examples: ['recurring', 'out-of-scope', 'internal-steering', 'transition', 'project', 'penalty'],
  },
  label: {
    title: 'Label',
    told: 'the label',
    examples: [
      'Monthly fee',
      'Time and materials',
      'IT lead (2 days)',
      'Takeover',
      'Mail migration',
      'SLA missed in December',
    ],
  },
  invoice: { title: 'Invoice number', told: 'the invoice number', examples: [] },
  forecast: { title: 'Forecast', told: 'the forecast', examples: ['3900.00', '', '', '2000.00'] },
  id: { title: 'Line number', told: 'the line number', examples: ['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6'] },
  debit: { title: 'Debit: what is charged', told: 'the debit', examples: [] },
  credit: { title: 'Credit: what is given back', told: 'the credit', examples: [] },
  updatedAt: { title: 'Last updated', told: 'the date of the last update', examples: ['', '2026-02-03 09:00'] },
}
