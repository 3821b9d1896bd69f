import type { Language } from '../../shared/words/language.ts'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import type { Unit } from '../../shared/kpi/definition.ts'
import { valueText } from '../../shared/words/numbers.ts'
import type { RunningVigie } from '../vigie-process.ts'

/** A text without its spaces, which French puts everywhere and of several widths. */
export const dense = (text: string): string => text.replace(/\s/g, '')

/** What an element shows, without its spaces. */
export async function shown(element: Locator): Promise<string> {
  return dense(await element.innerText())
}

/** A figure of the API as the page must write it, without its spaces. */
export function written(language: Language, unit: Unit, value: number | null): string {
  return dense(valueText(language, unit, value))
}

/** Asks the server directly, beside the page, as its administrator. */
export async function ask<Body>(vigie: RunningVigie, path: string): Promise<Body> {
  const response = await vigie.send(path)
  if (!response.ok) throw new Error(`${response.status} ${path}: ${await response.text()}`)
  return (await response.json()) as Body
}

/** Adds a contract of which the test needs nothing but that it is there. */
export async function addContract(vigie: RunningVigie): Promise<void> {
  const body = JSON.stringify({ name: 'C', client: 'A', provider: 'B', startsOn: '2026-03-01', timeZone: 'UTC' })
  const headers = { 'content-type': 'application/json' }
  const { status } = await vigie.send('/contracts', { method: 'POST', headers, body })
  if (status !== 201) throw new Error(`the contract was not created: ${status}`)
}

export type UploadedFile = { readonly name: string; readonly content: Uint8Array | string }

/** Chooses a file by the page's own button. */
export async function chooseFile(page: Page, { name, content }: UploadedFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByTestId('drop-zone').locator('label').click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

/** Drops a file onto the drop zone, as a mouse does from the desktop. */
export async function dropFile(page: Page, { name, content }: UploadedFile): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const transfer = new DataTransfer()
      transfer.items.add(new File([bytes], fileName, { type: 'text/csv' }))
      return transfer
    },
    [name, Buffer.from(content).toString('base64')] as const,
  )
  const zone = page.getByTestId('drop-zone')
  await zone.dispatchEvent('dragover', { dataTransfer })
  await zone.dispatchEvent('drop', { dataTransfer })
}

/** A file of tests/fixtures/exports. */
export function fixtureFile(path: string): UploadedFile {
  const content = readFileSync(new URL(`../fixtures/exports/${path}`, import.meta.url))
  return { name: path.split('/').at(-1)!, content }
}
