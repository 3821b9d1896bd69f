import type { Issue } from '../shared/api/error.ts'
import { accountRefusals } from './account-refusals.ts'
import { committeeRefusals } from './committee-refusals.ts'
import { fileRefusals } from './file-refusals.ts'
import { storageRefusals } from './storage-refusals.ts'

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
  ...accountRefusals,
  'cross-site': {
    status: 403,
    en: 'Another site may not use Vigie on your behalf.',
    fr: 'Un autre site ne peut pas utiliser Vigie à votre place.',
  },
  'origin-missing': {
    status: 403,
    en: 'A request that changes something by a session says where it comes from (Origin or Sec-Fetch-Site). A program sends an upload token instead.',
    fr: 'Une requête qui modifie quelque chose par une session dit d’où elle vient (Origin ou Sec-Fetch-Site). Un programme envoie plutôt un jeton d’envoi.',
  },
  'not-found': { status: 404, en: 'There is nothing at this address.', fr: 'Il n’y a rien à cette adresse.' },
  'contract-not-found': { status: 404, en: 'There is no contract {id}.', fr: 'Il n’y a pas de contrat {id}.' },
  'contract-name-differs': {
    status: 409,
    en: 'This is not the name of the contract. To delete it, type: {name}',
    fr: 'Ce n’est pas le nom du contrat. Pour le supprimer, saisissez : {name}',
  },
  'quarter-not-begun': {
    status: 404,
    en: 'Quarter {quarter} of this contract has not begun: the contract starts on {startsOn}, and a quarter lasts three months.',
    fr: 'Le trimestre {quarter} de ce contrat n’a pas commencé : le contrat débute le {startsOn} et un trimestre dure trois mois.',
  },
  ...committeeRefusals,
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
  'import-not-committed': {
    status: 409,
    en: 'This import was never committed, so there is nothing to undo. Discard it instead.',
    fr: 'Cet import n’a jamais été validé : il n’y a rien à annuler. Abandonnez plutôt son aperçu.',
  },
  'import-undone': {
    status: 409,
    en: 'This import was undone. Send the file again to import it anew.',
    fr: 'Cet import a été annulé. Renvoyez le fichier pour l’importer de nouveau.',
  },
  'import-not-latest': {
    status: 409,
    en: 'Only the last import can be undone, one step back and no further. Import a corrected file instead.',
    fr: 'Seul le dernier import peut être annulé, et un seul à la fois. Importez plutôt un fichier corrigé.',
  },
  'nothing-to-import': {
    status: 409,
    en: 'No row of this file can be imported.',
    fr: 'Aucune ligne de ce fichier ne peut être importée.',
  },
  'alert-not-found': {
    status: 404,
    en: 'There is no alert {id} in this contract.',
    fr: 'Il n’y a pas d’alerte {id} dans ce contrat.',
  },
  'alert-closed': { status: 409, en: 'This alert is closed.', fr: 'Cette alerte est close.' },
  'alert-without-baseline': {
    status: 409,
    en: 'A new baseline can be agreed for the resolution delay alone. Explain this alert, or close it.',
    fr: 'Une nouvelle référence ne se convient que pour le délai de résolution. Expliquez cette alerte, ou fermez-la.',
  },
  'baseline-in-future': {
    status: 409,
    en: 'A new baseline starts in a month that has begun, at the latest this one.',
    fr: 'Une nouvelle référence part d’un mois commencé, au plus tard celui-ci.',
  },
  'channel-not-found': {
    status: 404,
    en: 'There is no channel {id} in this contract.',
    fr: 'Il n’y a pas de canal {id} dans ce contrat.',
  },
  'channel-misfit': {
    status: 400,
    en: 'A channel of this kind has no {field}.',
    fr: 'Un canal de cette sorte n’a pas de {field}.',
  },
  'channel-not-https': {
    status: 400,
    en: 'Messages leave over https alone: write the address with https://. Whoever runs the server may allow {host} by name (VIGIE_ALLOWED_HOSTS).',
    fr: 'Les messages ne partent qu’en https : écrivez l’adresse avec https://. La personne qui gère le serveur peut autoriser {host} par son nom (VIGIE_ALLOWED_HOSTS).',
  },
  'delivery-not-found': {
    status: 404,
    en: 'There is no message {id} in this contract.',
    fr: 'Il n’y a pas de message {id} dans ce contrat.',
  },
  'body-too-slow': {
    status: 408,
    en: 'The request took too long to arrive. Nothing was stored: send it again.',
    fr: 'La requête a mis trop de temps à arriver. Rien n’a été enregistré : renvoyez-la.',
  },
  'body-too-large': { status: 413, en: 'The request is too large.', fr: 'La requête est trop volumineuse.' },
  'file-too-large': {
    status: 413,
    en: 'The file is larger than {limit} MB. Export a shorter period and send it in parts.',
    fr: 'Le fichier dépasse {limit} Mo. Exportez une période plus courte et envoyez-le en plusieurs fois.',
  },
  'too-many-uploads': {
    status: 429,
    en: '{most} of your uploads are under way already. Wait until one of them has ended, then send this file again.',
    fr: '{most} de vos envois sont déjà en cours. Attendez que l’un d’eux se termine, puis renvoyez ce fichier.',
  },
  'wrong-content-type': {
    status: 415,
    en: 'Send a CSV file (text/csv, text/tab-separated-values) or an Excel workbook (.xlsx), as it is or as application/octet-stream, without compressing it.',
    fr: 'Envoyez un fichier CSV (text/csv, text/tab-separated-values) ou un classeur Excel (.xlsx), tel quel ou en application/octet-stream, sans le compresser.',
  },
  'not-json': {
    status: 415,
    en: 'Send JSON (application/json), without compressing it.',
    fr: 'Envoyez du JSON (application/json), sans le compresser.',
  },
  ...fileRefusals,
  stopping: {
    status: 503,
    en: 'Vigie is being stopped. Nothing was stored: send it again when Vigie is back.',
    fr: 'Vigie est en train de s’arrêter. Rien n’a été enregistré : renvoyez-le quand Vigie sera de retour.',
  },
  ...storageRefusals,
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
