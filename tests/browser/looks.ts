import type { Page } from 'playwright-core'
import { axe, isDrawn } from './axe.ts'
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

/** Whether the page is to the letter what it was when this was last asked of it. */
const REMEMBER = `(() => {
  const before = window.htmlBefore
  window.htmlBefore = document.documentElement.outerHTML
  return before === window.htmlBefore
})()`

/** The looks that are kept as pictures: each language and each theme once. */
const pictured = { fr: 'light', en: 'dark' } as const

/**
 * What is wrong with the page as it stands for those who need it accessible, in a language, light then dark. The themes
 * differ in their colours alone (`theme-colours.test.ts`): where the dark page is the light one to the letter, nothing but
 * the rules about colours can answer otherwise.
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
    const isAsBefore = await page.evaluate(REMEMBER)
    const found = await axe(page, colorScheme === 'dark' && isAsBefore ? 'colours' : 'everything')
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
