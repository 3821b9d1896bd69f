/**
 * The page to go to after signing in, where the address names one of Vigie's own: a path that starts with a single `/`.
 * Anything that a browser could take for another site (`//site`, `/\site`, a scheme) leads to the first page instead.
 */
export function ownPath(asked: unknown): string {
  if (typeof asked !== 'string' || !/^\/(?![/\\])/.test(asked)) return '/'
  return hasControl(asked) ? '/' : asked
}

/** Browsers drop tabs and line ends from an address: `/` and a tab and `/site` would become `//site`. */
const hasControl = (text: string) => [...text].some((letter) => letter < ' ')
