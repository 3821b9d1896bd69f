import type { Page } from 'playwright-core'
import { axe, isDrawn, type Known } from './axe.ts'
import { notForAHand, unseenStops } from './hand.ts'
import type { Reader } from './reader.ts'

export const desktop = { width: 1280, height: 900 }
export const phone = { width: 320, height: 740 }

const buttons = { fr: 'FR, Français', en: 'EN, English' } as const
export const languages = ['fr', 'en'] as const

/** Waits until `whole` stands on the page and nothing is missing from it any more. */
export async function isWhole(page: Page, whole: string): Promise<void> {
  await page.locator(whole).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('.skeleton, [aria-busy=true]'))
  await page.evaluate(() => document.fonts.ready)
}

/**
 * What axe need not say again of the page as it stands: everything but its colours, where it is to the letter what it was; its
 * colours, where it stood in this theme before, in other words.
 */
const REMEMBER = `(() => {
  const drawn = document.documentElement.cloneNode(true)
  for (const one of [drawn, ...drawn.querySelectorAll('*')]) {
    for (const { name } of [...one.attributes])
      if (!['class', 'style', 'role', 'type', 'disabled'].includes(name)) one.removeAttribute(name)
    for (const text of [...one.childNodes]) if (text.nodeType === Node.TEXT_NODE) text.remove()
  }
  const letters = document.documentElement.outerHTML
  const colours = matchMedia('(prefers-color-scheme: dark)').matches + drawn.outerHTML
  window.seen ??= new Set()
  const known = { rest: window.seen.has(letters), colours: window.seen.has(colours) }
  window.seen.add(letters).add(colours)
  return known
})()`

/** The looks that are kept as pictures: each language and each theme once. */
const pictured = { fr: 'light', en: 'dark' } as const

/**
 * What is wrong with the page as it stands for those who need it accessible, in a language, light then dark. The themes
 * differ in their colours alone (`theme-colours.test.ts`): where the dark page is the light one to the letter, nothing but
 * the rules about colours can answer otherwise; and those not where it is drawn as in the other language.
 */
export async function faultsIn(
  language: keyof typeof buttons,
  { page, screenshot }: Reader,
  name: string,
  whole: string,
): Promise<string[]> {
  await page.getByRole('button', { name: buttons[language] }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await isWhole(page, whole)
  const titles = await page.locator('h1').count()
  const faults = titles === 1 ? [] : [`${titles} titles of the first level`]
  faults.push(...(await page.evaluate(unseenStops)))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const known = (await page.evaluate(REMEMBER)) as Known
    const found = await axe(page, known)
    faults.push(...found.map((fault) => `${colorScheme}: ${fault}`))
    if (pictured[language] === colorScheme) await screenshot(`${name}-${language}-${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return faults
}

/** Screens of phones, the narrowest last. */
const phones = [390, 375, 360, phone.width]

/**
 * What is wrong with the page on phones: it breaks a rule, scrolls sideways, or is not for a hand. In both languages, where
 * it is told what stands there when the page is `whole`; else as it stands.
 */
export async function faultsOnPhone({ page, screenshot }: Reader, name: string, whole?: string): Promise<string[]> {
  const faults: string[] = []
  for (const language of whole === undefined ? [null] : languages) {
    if (language !== null) {
      await page.getByRole('button', { name: buttons[language] }).click()
      await page.locator(`html[lang=${language}]`).waitFor()
      await isWhole(page, whole!)
    }
    for (const width of phones) {
      await page.setViewportSize({ ...phone, width })
      await isDrawn(page)
      faults.push(...(await page.evaluate(notForAHand)).map((fault) => `${language ?? ''} ${width}: ${fault}`))
    }
  }
  await screenshot(`${name}-phone`)
  return [...new Set(faults), ...(await axe(page))]
}
