import { normaliseWords } from './clean-text.ts'
import { nearWord } from './near-word.ts'

/** What an answer in words means; `unanswered`: the survey was sent; `none`: there was no survey. */
export type Said = 'satisfied' | 'unsatisfied' | 'unanswered' | 'none'

/** Yes and no by degrees, normalised: satisfied or not, or where it is asked who is not satisfied the contrary. */
export const yesByDegrees = [
  'plutot oui',
  'oui plutot',
  'tout a fait',
  'oui tout a fait',
  'rather yes',
  'yes definitely',
]
export const noByDegrees = [
  'plutot non',
  'non plutot',
  'pas vraiment',
  'non pas du tout',
  'pas du tout',
  'not really',
  'not at all',
]

/** Words of satisfaction, normalised, in English and French. Who is neither satisfied nor not is not satisfied. */
const words: Readonly<Record<Said, readonly string[]>> = {
  satisfied: [
    ...yesByDegrees,
    'amazing',
    'true',
    'vrai',
    'awesome',
    'yes',
    'good',
    'very good',
    'great',
    'excellent',
    'positive',
    'satisfied',
    'very satisfied',
    'extremely satisfied',
    'fairly satisfied',
    'rather satisfied',
    'somewhat satisfied',
    'happy',
    'very happy',
    'extremely happy',
    'oui',
    'bon',
    'bonne',
    'bien',
    'tres bon',
    'tres bonne',
    'tres bien',
    'excellente',
    'positif',
    'satisfait',
    'satisfaite',
    'satisfaisant',
    'tres satisfait',
    'tres satisfaite',
    'tres satisfaisant',
    'plutot satisfait',
    'plutot satisfaite',
    'assez satisfait',
    'assez satisfaite',
    'content',
    'tres content',
    'good with comment',
    'bon avec commentaire',
  ],
  unsatisfied: [
    ...noByDegrees,
    'awful',
    'false',
    'faux',
    'horrible',
    'fair',
    'bad with comment',
    'mauvais avec commentaire',
    'no',
    'bad',
    'very bad',
    'poor',
    'very poor',
    'negative',
    'neutral',
    'average',
    'neither satisfied nor dissatisfied',
    'unsatisfied',
    'not satisfied',
    'dissatisfied',
    'rather dissatisfied',
    'somewhat dissatisfied',
    'very dissatisfied',
    'very unsatisfied',
    'extremely dissatisfied',
    'unhappy',
    'very unhappy',
    'extremely unhappy',
    'non',
    'mauvais',
    'mauvaise',
    'tres mauvais',
    'tres mauvaise',
    'negatif',
    'neutre',
    'moyen',
    'moyenne',
    'moyennement satisfait',
    'ni satisfait ni insatisfait',
    'insatisfait',
    'insatisfaite',
    'insatisfaisant',
    'non satisfait',
    'pas satisfait',
    'pas du tout satisfait',
    'peu satisfait',
    'plutot insatisfait',
    'plutot pas satisfait',
    'tres insatisfait',
    'mecontent',
    'plutot mecontent',
    'tres mecontent',
  ],
  unanswered: [
    'no answer',
    'no response',
    'not answered',
    'unanswered',
    'sans reponse',
    'pas de reponse',
    'non repondu',
    'nsp',
    'ne se prononce pas',
    'ne sait pas',
    'sans avis',
    'sans opinion',
    'no opinion',
    'non concerne',
    'non concernee',
    'pas concerne',
    'not applicable',
    'prefer not to say',
    'don t know',
    'i don t know',
    'je ne sais pas',
    'offered',
  ],
  none: ['not offered', 'unoffered'],
}

const meanings = new Map(
  (['satisfied', 'unsatisfied', 'unanswered', 'none'] as const).flatMap((said) =>
    words[said].map((word) => [word, said] as const),
  ),
)

const byWord: Readonly<Record<string, Said>> = Object.fromEntries(meanings)

/** What a word that is not known probably says: as the known one that begins most alike. */
export function guessSatisfaction(cell: string): Said | null {
  return nearWord(normaliseWords(cell), byWord)
}

/** What a word, normalised, says of satisfaction; null where it says nothing. */
export function satisfactionOf(word: string): Said | null {
  return meanings.get(word) ?? null
}
