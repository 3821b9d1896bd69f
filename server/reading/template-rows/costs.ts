import type { TemplateRows } from './template-rows.ts'

/** A line of each nature. */
export const costRows: TemplateRows<'costs'> = {
  en: [
    { id: 'C-1', month: '2026-01', amount: '3900.00', nature: 'recurring', label: 'Monthly fee', forecast: '3900.00' },
    {
      id: 'C-2',
      month: '2026-01',
      amount: '1250.50',
      nature: 'out-of-scope',
      label: 'Time and materials',
      updatedAt: '2026-02-03 09:00',
    },
    { id: 'C-3', month: '2026-01', amount: '600.00', nature: 'internal-steering', label: 'IT lead (2 days)' },
    { id: 'C-4', month: '2026-01', amount: '2000.00', nature: 'transition', label: 'Takeover', forecast: '2000.00' },
    { id: 'C-5', month: '2026-01', amount: '4800.00', nature: 'project', label: 'Mail migration' },
    { id: 'C-6', month: '2026-01', amount: '-150.00', nature: 'penalty', label: 'SLA missed in December' },
  ],
  fr: [
    {
      id: 'C-1',
      month: '01/2026',
      amount: '3900,00',
      nature: 'récurrent',
      label: 'Forfait mensuel',
      forecast: '3900,00',
    },
    {
      id: 'C-2',
      month: '01/2026',
      amount: '1250,50',
      nature: 'hors-périmètre',
      label: 'Travaux en régie',
      updatedAt: '03/02/2026 09:00',
    },
    { id: 'C-3', month: '01/2026', amount: '600,00', nature: 'pilotage-interne', label: 'Responsable SI 2 jours' },
    { id: 'C-4', month: '01/2026', amount: '2000,00', nature: 'transition', label: 'Reprise', forecast: '2000,00' },
    { id: 'C-5', month: '01/2026', amount: '4800,00', nature: 'projet', label: 'Migration de la messagerie' },
    { id: 'C-6', month: '01/2026', amount: '-150,00', nature: 'pénalité', label: 'SLA manqué en décembre' },
  ],
}
