import type { exports as en } from '../../en/sent/exports.ts'

/** En-têtes et noms des tableaux que l’on télécharge. */
export const exports: typeof en = {
  ledger: {
    file: 'chiffres-revus',
    columns: {
      month: 'mois',
      kpi: 'indicateur',
      before: 'avant',
      after: 'après',
      verdictBefore: 'verdict avant',
      verdictAfter: 'verdict après',
      cause: 'cause',
      importId: 'import',
      settings: 'réglages',
      reason: 'raison',
      at: 'quand',
      by: 'par',
      findingBefore: 'constat de dérive avant',
      findingAfter: 'constat de dérive après',
    },
  },
  rejected: { line: 'ligne', reason: 'raison' },
}
