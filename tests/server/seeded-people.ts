import { seeded } from '../../server/sample/random.ts'

export type Person = { readonly name: string; readonly email: string }

const beginnings = [
  'Bel',
  'Cor',
  'Dau',
  'Fer',
  'Gal',
  'Hes',
  'Jor',
  'Kel',
  'Lam',
  'Mar',
  'Nor',
  'Pel',
  'Quen',
  'Ros',
  'Sav',
]
const endings = ['vaux', 'tier', 'nard', 'mont', 'zelle', 'quin', 'bert', 'dou', 'gnon', 'lié', 'rand', 'sset', 'thier']

/** Any of them, by name or address, in any text. */
export const anybody = /\p{L}+ \p{L}+-\d+x|\p{L}+\.\p{L}+\.\d+@people\.example/gu

/** So many people of whom no two are alike, each with a name and an address that stand nowhere else; always the same. */
export function people(count: number): readonly Person[] {
  const { uniform } = seeded(8)
  const pick = (from: readonly string[]) => from[Math.floor(uniform() * from.length)]!
  const word = () => pick(beginnings) + pick(endings)
  return Array.from({ length: count }, (_, n) => {
    const [first, last] = [word(), word()]
    return { name: `${first} ${last}-${n}x`, email: `${first}.${last}.${n}@people.example`.toLowerCase() }
  })
}
