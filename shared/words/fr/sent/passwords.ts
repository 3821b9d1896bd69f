import type { passwords as en } from '../../en/sent/passwords.ts'

/** Pourquoi un mot de passe est refusé. */
export const passwords: typeof en = {
  short: 'Un mot de passe compte au moins {least} caractères : une phrase de plusieurs mots se retient facilement.',
  common:
    'Ce mot de passe est trop facile à deviner : il est courant, suit un motif ou ressemble à votre nom ou à votre adresse. Choisissez-en un autre, par exemple une phrase de plusieurs mots.',
}
