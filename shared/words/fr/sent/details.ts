import type { details as en } from '../../en/sent/details.ts'

/** Ce qui ne va pas dans ce qui a été dit d’un fichier, après deux-points. */
export const details: typeof en = {
  noColumn: 'il n’y a pas de colonne {column}, le fichier en a {count}',
  noField: '« {field} » n’est pas un champ d’{row}',
  rows: { tickets: 'un ticket', incidents: 'un incident', satisfaction: 'une réponse', costs: 'une ligne de coût' },
  twice: 'deux colonnes sont choisies pour {field}',
  asOf: 'asOf : donnez un instant qui n’est pas à venir ; il est {now}',
  covers: 'covers : un fichier couvre des mois compris entre {earliest} et le mois en cours, {latest}',
}
