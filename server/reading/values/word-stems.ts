import { normaliseWords } from './clean-text.ts'

/** A feminine or plural ending that is put beside a word: `Clôturé(e)`, `clos·e·s`, `Résolu.e`, `Terminé/e`, `Satisfait-e-s`. */
const INCLUSIVE =
  /(?<=\p{L}{2})(?:[([](?:e|es|s|ne|le|te|se|a|as|o|os)[)\]]|[·•∙.\-/](?:e|es|ne|le|te|se|a|as)(?:[·•∙.\-/]s)?|[([]e[)\]][([]s[)\]])s?(?!\p{L})/giu
/** Feminine forms that are more than an ending. */
const irregular: Readonly<Record<string, string>> = {
  nouvelle: 'nouveau',
  nouvelles: 'nouveau',
  nouveaux: 'nouveau',
}
const ENDING = /[aeos]+$/
const LEAST = 3

/** A text without the endings that are put beside its words for both genders. */
function withoutInclusiveEndings(text: string): string {
  return text.replace(INCLUSIVE, '')
}

/**
 * What is left of each word of a text without gender and number, so that `Clôturée`, `clôturé·e` and `Clôturés` are one word.
 * Compared with stems alone: it is no word.
 */
export function stemsOf(text: string): string {
  return normaliseWords(withoutInclusiveEndings(text))
    .split(' ')
    .map((word) => stem(Object.hasOwn(irregular, word) ? irregular[word]! : word))
    .join(' ')
}

function stem(word: string): string {
  return word.slice(0, Math.max(LEAST, word.replace(ENDING, '').length))
}
