/** What is put in a sentence. */
export type Params = Readonly<Record<string, string | number>>

/** Puts the values of `params` in place of the `{names}` of a sentence. */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
