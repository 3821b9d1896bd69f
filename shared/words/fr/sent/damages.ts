import type { damages as en } from '../../en/sent/damages.ts'

/** Ce qui ne va pas dans un fichier de base de données. */
export const damages: typeof en = {
  missing: 'Le fichier de la base de données est absent.',
  empty: 'Le fichier de la base de données est vide (0 octet).',
  'not-a-database':
    'Le fichier n’est pas une base de données : il a été remplacé par autre chose, ou son début est abîmé.',
  foreign: 'La base de données n’est pas celle de Vigie : {detail}.',
  newer:
    'La base de données a été écrite par une version de Vigie plus récente que celle-ci. Réinstallez cette version, ou restaurez une sauvegarde faite par celle-ci.',
  structure: 'La structure de la base de données est abîmée : {detail}.',
  references: 'Des lignes de la table {detail} pointent vers des lignes disparues.',
  'audit-log': 'Le journal d’audit n’est plus tel qu’il a été écrit : {detail}.',
  rows: 'Des lignes de la table {detail} ne sont plus celles qui ont été enregistrées.',
}
