import { readFileSync } from 'node:fs'

/** Inter, whose glyphs are put into every document: nothing depends on the fonts of a machine. */
export const fonts = ['Regular', 'SemiBold'].map((weight) =>
  readFileSync(`${import.meta.dirname}/fonts/Inter-${weight}.ttf`),
)
