import { fill, type Language } from '../errors.ts'

/** What is wrong with a database file, and what it says to the person in each language. `{name}` is filled in. */
export const damages = {
  missing: { en: 'The database file is missing.', fr: 'Le fichier de la base de données est absent.' },
  empty: { en: 'The database file is empty (0 bytes).', fr: 'Le fichier de la base de données est vide (0 octet).' },
  'not-a-database': {
    en: 'The file is not a database: it was replaced by something else, or its beginning is damaged.',
    fr: 'Le fichier n’est pas une base de données : il a été remplacé par autre chose, ou son début est abîmé.',
  },
  foreign: {
    en: 'The database is not Vigie’s: {detail}.',
    fr: 'La base de données n’est pas celle de Vigie : {detail}.',
  },
  newer: {
    en: 'The database was written by a newer Vigie than this one. Install that version again, or restore a backup made by this one.',
    fr: 'La base de données a été écrite par une version de Vigie plus récente que celle-ci. Réinstallez cette version, ou restaurez une sauvegarde faite par celle-ci.',
  },
  structure: {
    en: 'The structure of the database is damaged: {detail}.',
    fr: 'La structure de la base de données est abîmée : {detail}.',
  },
  references: {
    en: 'Rows of the table {detail} point to rows that are gone.',
    fr: 'Des lignes de la table {detail} pointent vers des lignes disparues.',
  },
  'audit-log': {
    en: 'The audit log is not as it was written: {detail}.',
    fr: 'Le journal d’audit n’est plus tel qu’il a été écrit : {detail}.',
  },
  rows: {
    en: 'Rows of the table {detail} are no longer those that were stored.',
    fr: 'Des lignes de la table {detail} ne sont plus celles qui ont été enregistrées.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export type DamageKind = keyof typeof damages
/** One finding. `detail`: where it is, in words of the database; never the content of a row. */
export type Damage = { readonly kind: DamageKind; readonly detail: string }

/** What a finding says, in the reader's language. */
export function describeDamage({ kind, detail }: Damage, language: Language): string {
  return fill(damages[kind][language], { detail })
}
