import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules whose result hangs on colours: nothing else is other in the other theme, see `faultsIn`. */
const ofColours = ['color-contrast', 'link-in-text-block']

/** What need not be looked at again: the rules about colours, all others. */
export type Known = { readonly colours: boolean; readonly rest: boolean }

/** What axe is told to look at. */
function rulesFor({ colours, rest }: Known) {
  if (rest) return { runOnly: { type: 'rule', values: ofColours } }
  const left = colours ? ofColours.map((rule) => [rule, { enabled: false }]) : []
  return { rules: { 'target-size': { enabled: true }, ...Object.fromEntries(left) } }
}

/** Style sheets are not read once more: only an experimental rule, which is off, asks for them. */
const preload = { assets: ['media'] }

/** Has axe in every page that somebody opens from now on: it is sent once, and not to each page anew. */
export const bringAxe = (context: BrowserContext): Promise<void> => context.addInitScript(source).then(() => undefined)

/** Waits until what a change of the window's size sets off is drawn: by the frame after next. */
export const isDrawn = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')

/**
 * What axe finds wrong with the page as it stands, one line a violation: every rule that is on by default (WCAG 2.1 A and
 * AA, best practice) and the size of targets of WCAG 2.2, but for what is `known`. Evaluated by the debugger, so that the page's
 * own content security policy stays as it is.
 */
export async function axe(page: Page, known: Known = { colours: false, rest: false }): Promise<string[]> {
  if (known.colours && known.rest) return []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  await isDrawn(page)
  const found = await page.evaluate(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], preload, ...rulesFor(known) })})`,
  )
  return (found as AxeResults).violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const why = failureSummary.split('\n')[1]?.trim() ?? ''
      return `${id} (${help}): ${target.join(' ')}: ${why}`
    }),
  )
}
