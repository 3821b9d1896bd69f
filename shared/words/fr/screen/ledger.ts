import type { Messages } from '../../en/screen.ts'

/** Le registre des chiffres qui ont changé après avoir été montrés. */
export const ledger: Pick<Messages, 'ledger'> = {
  ledger: {
    title: 'Registre des chiffres revus',
    lead: 'Chaque fois qu’un chiffre a changé après avoir été montré : de combien à combien, quand, pourquoi et par qui. Aucune ligne n’est jamais modifiée ni ôtée.',
    ofKpi: 'Voir chaque révision de cet indicateur',
    download: 'Télécharger en CSV',
    filters: 'Quelles lignes montrer',
    kpi: 'Indicateur',
    anyKpi: 'Tous les indicateurs',
    why: 'Cause',
    anyCause: 'Toutes les causes',
    month: 'Mois',
    anyMonth: 'Tous les mois',
    figure: 'Chiffre',
    verdict: 'Verdict',
    reason: 'Raison donnée',
    when: 'Revu le',
    by: 'Par',
    total: '{n} ligne | {n} lignes',
    none: 'Aucun chiffre n’a changé depuis qu’il a été montré.',
    noneFound: 'Aucune ligne ne répond à ces choix.',
    showAll: 'Tout montrer',
    cause: {
      import: 'un import',
      settings: 'un changement de réglage',
      undo: 'l’annulation d’un import',
      version: 'une nouvelle version de Vigie',
    },
  },
}
