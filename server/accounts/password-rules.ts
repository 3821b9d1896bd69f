import type { Language } from '../../shared/words/language.ts'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { fill } from '../../shared/words/fill.ts'
import { Failure } from '../errors.ts'
import { said, type ServerWords } from '../words.ts'

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

function refusal(why: keyof ServerWords['passwords'], language: Language): Failure {
  const message = fill(said(language).passwords[why], { least: SHORTEST })
  const issue = { line: null, column: 'password', code: `password-${why}`, raw: null, message }
  return new Failure('password-refused', {}, [issue])
}
