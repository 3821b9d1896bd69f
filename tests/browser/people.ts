import type { Locator, Page } from 'playwright-core'
import type { Reader } from './reader.ts'

/** Opens the account that a link is for, as the person whom it was given to. */
export async function openAccount({ page }: Reader, link: string, name: string, password: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Votre nom').fill(name)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await page.waitForURL(({ pathname }) => /^\/(contracts\/\d+)?$/.test(pathname))
}

/** What the page shows this once, to be passed on: a link, a token. */
export const shownOnce = (page: Page): Promise<string> => page.getByTestId('to-copy').first().innerText()

/** What a password manager is told that each field of a form holds. */
export const fieldsKept = (form: Locator): Promise<(string | null)[]> =>
  form.locator('input[autocomplete]').evaluateAll((all) => all.map((input) => input.getAttribute('autocomplete')))

/** Presses Tab until the focus is there. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('The focus never came there.')
}
