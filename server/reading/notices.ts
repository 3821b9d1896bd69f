import type { Notice } from '../../shared/api/imports.ts'
import { fill } from '../../shared/words/fill.ts'
import type { Language } from '../../shared/words/language.ts'

type Words = Readonly<Record<Language, string>>
/** What is told of one line or cell, and of several: `{count}` of them, `{lines}` where the first ones stand. */
type NoticeKind = { readonly one: Words; readonly many: Words }

/**
 * What a preview tells of a file besides what is wrong with its rows: what was left out because it is no row of the table, and
 * what was read otherwise than it is written. None of it rejects anything, and no sentence repeats what a cell holds.
 */
export const noticeKinds = {
  'lines-above': {
    one: {
      en: 'One line above the header was left out (line {lines}).',
      fr: 'Une ligne au-dessus des en-têtes a été laissée de côté (ligne {lines}).',
    },
    many: {
      en: '{count} lines above the header were left out (lines {lines}).',
      fr: '{count} lignes au-dessus des en-têtes ont été laissées de côté (lignes {lines}).',
    },
  },
  'total-rows': {
    one: {
      en: 'A row that only sums up others was left out (line {lines}).',
      fr: 'Une ligne qui ne fait que totaliser les autres a été laissée de côté (ligne {lines}).',
    },
    many: {
      en: '{count} rows that only sum up others were left out (lines {lines}).',
      fr: '{count} lignes qui ne font que totaliser les autres ont été laissées de côté (lignes {lines}).',
    },
  },
  'lines-below': {
    one: {
      en: 'One line below the table was left out (line {lines}).',
      fr: 'Une ligne sous le tableau a été laissée de côté (ligne {lines}).',
    },
    many: {
      en: '{count} lines below the table were left out (lines {lines}).',
      fr: '{count} lignes sous le tableau ont été laissées de côté (lignes {lines}).',
    },
  },
  'headers-repeated': {
    one: {
      en: 'The header stands a second time in the table and was left out there (line {lines}).',
      fr: 'Les en-têtes figurent une seconde fois dans le tableau et y ont été laissés de côté (ligne {lines}).',
    },
    many: {
      en: 'The header stands {count} more times in the table and was left out there (lines {lines}).',
      fr: 'Les en-têtes figurent encore {count} fois dans le tableau et y ont été laissés de côté (lignes {lines}).',
    },
  },
  announced: {
    one: {
      en: 'An outage that is announced for later was left out: it counts once it has been (line {lines}).',
      fr: 'Un arrêt annoncé pour plus tard a été laissé de côté : il comptera quand il aura eu lieu (ligne {lines}).',
    },
    many: {
      en: '{count} outages that are announced for later were left out: they count once they have been (lines {lines}).',
      fr: '{count} arrêts annoncés pour plus tard ont été laissés de côté : ils compteront quand ils auront eu lieu (lignes {lines}).',
    },
  },
  'back-up': {
    one: {
      en: 'A row that says that a service is up again was left out: it is no incident (line {lines}).',
      fr: 'Une ligne qui dit qu’un service est rétabli a été laissée de côté : ce n’est pas un incident (ligne {lines}).',
    },
    many: {
      en: '{count} rows that say that a service is up again were left out: they are no incidents (lines {lines}).',
      fr: '{count} lignes qui disent qu’un service est rétabli ont été laissées de côté : ce ne sont pas des incidents (lignes {lines}).',
    },
  },
  unsubmitted: {
    one: {
      en: 'A survey that was begun and not submitted was left out: it is no answer (line {lines}).',
      fr: 'Une enquête commencée et non envoyée a été laissée de côté : ce n’est pas une réponse (ligne {lines}).',
    },
    many: {
      en: '{count} surveys that were begun and not submitted were left out: they are no answers (lines {lines}).',
      fr: '{count} enquêtes commencées et non envoyées ont été laissées de côté : ce ne sont pas des réponses (lignes {lines}).',
    },
  },
  'said-none': {
    one: {
      en: 'A row was left out: somebody said that its word is nothing that counts (line {lines}).',
      fr: 'Une ligne a été laissée de côté : quelqu’un a dit que son mot n’est rien qui compte (ligne {lines}).',
    },
    many: {
      en: '{count} rows were left out: somebody said that their word is nothing that counts (lines {lines}).',
      fr: '{count} lignes ont été laissées de côté : quelqu’un a dit que leur mot n’est rien qui compte (lignes {lines}).',
    },
  },
  'bytes-unreadable': {
    one: {
      en: 'One line holds bytes that are no character of the file’s encoding: it is read without them (line {lines}).',
      fr: 'Une ligne contient des octets qui ne forment aucun caractère de l’encodage du fichier : elle est lue sans eux (ligne {lines}).',
    },
    many: {
      en: '{count} lines hold bytes that are no character of the file’s encoding: they are read without them (lines {lines}).',
      fr: '{count} lignes contiennent des octets qui ne forment aucun caractère de l’encodage du fichier : elles sont lues sans eux (lignes {lines}).',
    },
  },
  'rows-uneven': {
    one: {
      en: 'One row has a cell too few, or a text under no header: a separator may be missing in it or in the header (line {lines}). Check its columns.',
      fr: 'Une ligne a une cellule de moins, ou un texte sous aucun en-tête : il manque peut-être un séparateur, dans la ligne ou dans les en-têtes (ligne {lines}). Vérifiez ses colonnes.',
    },
    many: {
      en: '{count} rows have a cell too few, or a text under no header: a separator may be missing in them or in the header (lines {lines}). Check their columns.',
      fr: '{count} lignes ont une cellule de moins, ou un texte sous aucun en-tête : il manque peut-être un séparateur, dans ces lignes ou dans les en-têtes (lignes {lines}). Vérifiez leurs colonnes.',
    },
  },
  'text-repaired': {
    one: {
      en: 'The accents of this file were spoilt, as “Ã©” for “é”: it is UTF-8 that was opened and saved again as something else. They were repaired.',
      fr: 'Les accents de ce fichier étaient abîmés, comme « Ã© » pour « é » : c’est de l’UTF-8 ouvert et enregistré à nouveau comme autre chose. Ils ont été réparés.',
    },
    many: {
      en: 'The accents of this file were spoilt in {count} ways and were repaired.',
      fr: 'Les accents de ce fichier étaient abîmés de {count} façons et ont été réparés.',
    },
  },
  'headers-repaired': {
    one: {
      en: 'One header is a damaged letter away from one that tools write, and was read as that one (line {lines}). Check its column.',
      fr: 'Un en-tête est à une lettre abîmée d’un en-tête connu, et a été lu comme celui-ci (ligne {lines}). Vérifiez sa colonne.',
    },
    many: {
      en: '{count} headers are a damaged letter away from ones that tools write, and were read as those (line {lines}). Check their columns.',
      fr: '{count} en-têtes sont à une lettre abîmée d’en-têtes connus, et ont été lus comme ceux-ci (ligne {lines}). Vérifiez leurs colonnes.',
    },
  },
  'sheets-together': {
    one: { en: 'One sheet was read.', fr: 'Une feuille a été lue.' },
    many: {
      en: '{count} sheets with the same headers were read together.',
      fr: '{count} feuilles qui ont les mêmes en-têtes ont été lues ensemble.',
    },
  },
  'sheets-left': {
    one: {
      en: 'Another sheet of this workbook holds a table, which is not read.',
      fr: 'Une autre feuille de ce classeur contient un tableau, qui n’est pas lu.',
    },
    many: {
      en: '{count} other sheets of this workbook hold tables, which are not read.',
      fr: '{count} autres feuilles de ce classeur contiennent des tableaux, qui ne sont pas lus.',
    },
  },
  'rows-hidden': {
    one: {
      en: 'One row is hidden in the workbook and was read like the others (line {lines}).',
      fr: 'Une ligne est masquée dans le classeur et a été lue comme les autres (ligne {lines}).',
    },
    many: {
      en: '{count} rows are hidden in the workbook and were read like the others (lines {lines}).',
      fr: '{count} lignes sont masquées dans le classeur et ont été lues comme les autres (lignes {lines}).',
    },
  },
  'cells-merged': {
    one: {
      en: 'One empty cell was read as the merged area that it stands in.',
      fr: 'Une cellule vide a pris la valeur de la zone fusionnée où elle se trouve.',
    },
    many: {
      en: '{count} empty cells were read as the merged areas that they stand in.',
      fr: '{count} cellules vides ont pris la valeur de la zone fusionnée où elles se trouvent.',
    },
  },
  'accounts-apart': {
    one: {
      en: 'A line that is not on an account of charges (class 6) was left out (line {lines}).',
      fr: 'Une ligne qui n’est pas sur un compte de charges (classe 6) a été laissée de côté (ligne {lines}).',
    },
    many: {
      en: '{count} lines that are not on accounts of charges (class 6) were left out (lines {lines}).',
      fr: '{count} lignes qui ne sont pas sur des comptes de charges (classe 6) ont été laissées de côté (lignes {lines}).',
    },
  },
  'amounts-none': {
    one: {
      en: 'A row without an amount in any month was left out (line {lines}).',
      fr: 'Une ligne sans montant pour aucun mois a été laissée de côté (ligne {lines}).',
    },
    many: {
      en: '{count} rows without an amount in any month were left out (lines {lines}).',
      fr: '{count} lignes sans montant pour aucun mois ont été laissées de côté (lignes {lines}).',
    },
  },
} as const satisfies Record<string, NoticeKind>

export type NoticeCode = keyof typeof noticeKinds

/** Lines that a notice names. */
const LINES_NAMED = 20

/** Gathers what is told of a file, by kind. */
export class Notices {
  readonly #told = new Map<NoticeCode, { count: number; readonly lines: number[] }>()

  /** Tells of one more; `line`: where it stands in the file, null = nowhere in particular. A line that was told last is not told again. */
  add(code: NoticeCode, line: number | null, count = 1): void {
    const told = this.#told.get(code) ?? { count: 0, lines: [] }
    if (line !== null && told.lines.at(-1) === line) return
    told.count += count
    if (line !== null && told.lines.length < LINES_NAMED) told.lines.push(line)
    this.#told.set(code, told)
  }

  /** Takes in what others gathered. */
  addAll(others: Notices): void {
    for (const [code, { count, lines }] of others.#told) {
      const told = this.#told.get(code) ?? { count: 0, lines: [] }
      told.count += count
      told.lines.push(...lines.slice(0, LINES_NAMED - told.lines.length))
      this.#told.set(code, told)
    }
  }

  /** Everything told, in the order in which it was first met, in the reader's words. */
  list(language: Language): Notice[] {
    return [...this.#told].map(([code, { count, lines }]) => {
      const { one, many } = noticeKinds[code]
      const named = lines.length === LINES_NAMED && lines.length < count ? `${lines.join(', ')}…` : lines.join(', ')
      const message = fill((count === 1 ? one : many)[language], { count, lines: named })
      return { code, count, lines, message }
    })
  }
}
