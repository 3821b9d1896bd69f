/** The letters that stand for a person in a small round mark: those of the first and last word of the name. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
  return ends.map((word) => [...word][0]!.toUpperCase()).join('')
}
