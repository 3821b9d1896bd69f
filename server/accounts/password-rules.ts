import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { Failure, type Language } from '../errors.ts'

const SHORTEST = 12
/** Guesses, as a power of ten, that a password must withstand: below it is a common one, or a variation on it. */
const FEWEST_GUESSES_LOG10 = 9
/** What makes a password hard to guess is looked for in its beginning: looking takes longer the longer it is. */
const LOOKED_AT = 64
/** What people here put first when a password is asked of them. */
const wordsOfTheHouse = [
  'vigie',
  'bienvenue',
  'welcome',
  'infogerance',
  'prestataire',
  'entreprise',
  'company',
  'motdepasse',
  'azerty',
  'jetaime',
  'bonjour',
  'soleil',
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
  'hiver',
  'printemps',
  'automne',
  'paris',
  'lyon',
  'marseille',
  'toulouse',
  'bordeaux',
  'nantes',
  'lille',
]

const sentences = {
  short: {
    en: `A password has ${SHORTEST} characters or more: a sentence of several words is easy to keep in mind.`,
    fr: `Un mot de passe compte au moins ${SHORTEST} caractères : une phrase de plusieurs mots se retient facilement.`,
  },
  common: {
    en: 'This password is too easy to guess: it is a common one, follows a pattern, or resembles your name or address. Choose another, such as a sentence of several words.',
    fr: 'Ce mot de passe est trop facile à deviner : il est courant, suit un motif ou ressemble à votre nom ou à votre adresse. Choisissez-en un autre, par exemple une phrase de plusieurs mots.',
  },
} as const

let loading: Promise<ZxcvbnFactory> | undefined

/** The list of common passwords; loaded when the first password is chosen. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}

/**
 * Refuses a new password that is short or easy to guess, with an issue beside its field. Guesses are estimated by zxcvbn
 * (Wheeler, USENIX Security 2016). `about`: what an attacker would try first, the person's name and address.
 */
export async function checkNewPassword(password: string, about: readonly string[], language: Language): Promise<void> {
  if ([...password].length < SHORTEST) throw refusal('short', language)
  const known = [...about, ...about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)), ...wordsOfTheHouse]
  const { guessesLog10 } = (await (loading ??= load())).check(
    password.slice(0, LOOKED_AT),
    known.filter((word) => word.length > 2),
  )
  if (guessesLog10 < FEWEST_GUESSES_LOG10) throw refusal('common', language)
}

function refusal(why: keyof typeof sentences, language: Language): Failure {
  const message = sentences[why][language]
  const issue = { line: null, column: 'password', code: `password-${why}`, raw: null, message }
  return new Failure('password-refused', {}, [issue])
}
