import type { Issue } from '../shared/api/error.ts'

export type Language = 'en' | 'fr'
type Params = Readonly<Record<string, string | number>>

/** Every failure the server answers with: status, and what it says to the person in each language. `{name}` is filled in. */
export const failures = {
  malformed: {
    status: 400,
    en: 'The request is not written as expected: {detail}.',
    fr: 'La requête n’est pas écrite comme attendu : {detail}.',
  },
  'upload-incomplete': {
    status: 400,
    en: 'The upload stopped before the end of the file. Nothing was stored: send the file again.',
    fr: 'L’envoi s’est arrêté avant la fin du fichier. Rien n’a été enregistré : renvoyez le fichier.',
  },
  'cross-site': {
    status: 403,
    en: 'Another site may not use Vigie on your behalf.',
    fr: 'Un autre site ne peut pas utiliser Vigie à votre place.',
  },
  'not-found': { status: 404, en: 'There is nothing at this address.', fr: 'Il n’y a rien à cette adresse.' },
  'contract-not-found': { status: 404, en: 'There is no contract {id}.', fr: 'Il n’y a pas de contrat {id}.' },
  'import-not-found': {
    status: 404,
    en: 'There is no import {id} in this contract.',
    fr: 'Il n’y a pas d’import {id} dans ce contrat.',
  },
  'import-already-committed': {
    status: 409,
    en: 'This import is already committed.',
    fr: 'Cet import est déjà validé.',
  },
  'import-expired': {
    status: 409,
    en: 'This preview has expired. Send the file again.',
    fr: 'Cet aperçu a expiré. Renvoyez le fichier.',
  },
  'import-outdated': {
    status: 409,
    en: 'The contract has changed since this preview, so what it shows no longer holds. Read the file again before you import it.',
    fr: 'Le contrat a changé depuis cet aperçu, qui n’est donc plus exact. Relisez le fichier avant de l’importer.',
  },
  'nothing-to-import': {
    status: 409,
    en: 'No row of this file can be imported.',
    fr: 'Aucune ligne de ce fichier ne peut être importée.',
  },
  'body-too-large': { status: 413, en: 'The request is too large.', fr: 'La requête est trop volumineuse.' },
  'file-too-large': {
    status: 413,
    en: 'The file is larger than {limit} MB. Export a shorter period and send it in parts.',
    fr: 'Le fichier dépasse {limit} Mo. Exportez une période plus courte et envoyez-le en plusieurs fois.',
  },
  'wrong-content-type': {
    status: 415,
    en: 'Send the file as text/csv, text/tab-separated-values or application/octet-stream, without compression.',
    fr: 'Envoyez le fichier en text/csv, text/tab-separated-values ou application/octet-stream, sans compression.',
  },
  'file-empty': { status: 422, en: 'The file is empty.', fr: 'Le fichier est vide.' },
  'file-binary': {
    status: 422,
    en: 'This is not a text table ({what}). Export the tickets as CSV and send that file.',
    fr: 'Ce fichier n’est pas un tableau de texte ({what}). Exportez les tickets en CSV et envoyez ce fichier.',
  },
  'file-html': {
    status: 422,
    en: 'This file is a web page, often a sign-in page saved in place of the export. Sign in to your tool and export again.',
    fr: 'Ce fichier est une page web, souvent une page de connexion enregistrée à la place de l’export. Connectez-vous à votre outil et exportez à nouveau.',
  },
  'file-not-a-table': {
    status: 422,
    en: 'No table was found in this file: it needs a header line, then one ticket a line.',
    fr: 'Aucun tableau dans ce fichier : il faut une ligne d’en-têtes, puis un ticket par ligne.',
  },
  'file-no-rows': {
    status: 422,
    en: 'The file has headers but no row.',
    fr: 'Le fichier a des en-têtes mais aucune ligne.',
  },
  'columns-missing': {
    status: 422,
    en: 'No column of this file holds: {fields}. The columns found are: {headers}.',
    fr: 'Aucune colonne de ce fichier ne contient : {fields}. Les colonnes trouvées sont : {headers}.',
  },
  'columns-too-many': {
    status: 422,
    en: 'Line {line} has more than {limit} columns: this is not a ticket export.',
    fr: 'La ligne {line} a plus de {limit} colonnes : ce n’est pas un export de tickets.',
  },
  'row-too-long': {
    status: 422,
    en: 'The record that starts at line {line} is longer than {limit} million characters: a quote is probably left open there.',
    fr: 'L’enregistrement qui commence à la ligne {line} dépasse {limit} million de caractères : un guillemet y est sans doute resté ouvert.',
  },
  'quote-open': {
    status: 422,
    en: 'A quote opened at line {line} is never closed, so the lines after it cannot be told apart. Close it, or export again.',
    fr: 'Un guillemet ouvert à la ligne {line} n’est jamais refermé : les lignes suivantes ne peuvent pas être distinguées. Refermez-le, ou exportez à nouveau.',
  },
  'mapping-invalid': {
    status: 422,
    en: 'The mapping cannot be used: {detail}.',
    fr: 'La correspondance des colonnes est inutilisable : {detail}.',
  },
  'date-order-ambiguous': {
    status: 422,
    en: 'Nothing in this file tells whether {example} is day/month or month/day. Choose the order of the dates.',
    fr: 'Rien dans ce fichier ne dit si {example} est jour/mois ou mois/jour. Choisissez l’ordre des dates.',
  },
  'date-order-mixed': {
    status: 422,
    en: 'The dates of this file contradict each other: {dayFirst} can only be day/month, {monthFirst} only month/day. Choose the order of the dates; those written the other way will be rejected.',
    fr: 'Les dates de ce fichier se contredisent : {dayFirst} ne peut être que jour/mois, {monthFirst} que mois/jour. Choisissez l’ordre des dates ; celles écrites dans l’autre seront rejetées.',
  },
  'rows-rejected': {
    status: 422,
    en: '{rejected} of {rows} rows cannot be imported, so nothing was stored. Correct them, or look at the preview and commit the others.',
    fr: '{rejected} lignes sur {rows} ne peuvent pas être importées : rien n’a été enregistré. Corrigez-les, ou validez les autres depuis l’aperçu.',
  },
  internal: {
    status: 500,
    en: 'Something failed on the server. Nothing was changed. Try again; if it lasts, tell whoever runs Vigie.',
    fr: 'Une erreur est survenue sur le serveur. Rien n’a été modifié. Réessayez ; si cela persiste, prévenez la personne qui gère Vigie.',
  },
} as const satisfies Record<string, { status: number; en: string; fr: string }>

export type FailureCode = keyof typeof failures

/** A refusal that the person can act on. Anything else that is thrown answers 500 and tells nothing of the inside. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly params: Params
  readonly issues: readonly Issue[] | undefined
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: FailureCode,
    params: Params = {},
    issues?: readonly Issue[],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(describe(code, params, 'en'))
    this.code = code
    this.params = params
    this.issues = issues
    this.extra = extra
  }
}

/** What a failure says, in the reader's language. */
export function describe(code: FailureCode, params: Params, language: Language): string {
  return fill(failures[code][language], params)
}

/** Puts the values of `params` in place of the `{names}` of a sentence. */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
