import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as playwright, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { PATIENCE_MS } from '../patience.ts'
import { chromium } from './chromium.ts'

/** Whether this machine must have a browser: then its absence is a failure and not a message. */
export const browserRequired = process.env.VIGIE_BROWSER_REQUIRED === '1'
/** Whether the browser tests are left out here. */
export const withoutBrowser = chromium === null && !browserRequired

/** `VIGIE_SCREENSHOTS=1` keeps a picture of every page that the tests look at, in `dist/screenshots`. */
const keepsScreenshots = process.env.VIGIE_SCREENSHOTS === '1'
const screenshots = fileURLToPath(new URL('../../dist/screenshots', import.meta.url))
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  // Letters are as wide as in a window.
  '--font-render-hinting=none',
  '--disable-quic',
  // Each page is read once: to compile its scripts, and the rules of accessibility, for speed takes more than it gives.
  '--js-flags=--no-maglev --no-turbofan',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

let opened: Promise<Browser> | undefined

/** The one browser of all files that run in this process, which ends with it. */
export function openBrowser(): Promise<Browser> {
  if (chromium === null)
    throw new Error(
      'VIGIE_BROWSER_REQUIRED=1, and there is no Chromium here: install one, or name it in VIGIE_CHROMIUM.',
    )
  return (opened ??= playwright.launch({
    executablePath: chromium,
    headless: true,
    args: quiet,
    timeout: PATIENCE_MS,
  }))
}

/** A person at a browser, and everything that a person never sees: what the page asked for, and what it complained of. */
export type Reader = {
  readonly context: BrowserContext
  readonly page: Page
  /** Errors and warnings of the console, exceptions, refusals of the content security policy. */
  readonly complaints: string[]
  /** Requests to anywhere but the server. */
  readonly strangers: string[]
  /** Answers of 400 and above, as `422 POST /api/…`. */
  readonly refusals: string[]
  readonly screenshot: (name: string) => Promise<void>
}

export type ReaderOptions = {
  locale?: string
  width?: number
  height?: number
  colorScheme?: 'light' | 'dark'
  /** Of a session that is open already: then the page that asks who one is does not come up. */
  cookie?: string
}

export async function newReader(browser: Browser, address: string, options: ReaderOptions = {}): Promise<Reader> {
  const { locale = 'fr-FR', width = 1280, height = 900, colorScheme = 'light', cookie } = options
  const context = await browser.newContext({
    baseURL: address,
    locale,
    colorScheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
  if (cookie) {
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Strict' }])
  }
  const complaints: string[] = []
  const strangers: string[] = []
  const refusals: string[] = []
  const own = new URL(address).origin
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== own && !['data:', 'blob:'].includes(url.protocol)) strangers.push(request.url())
  })
  context.on('response', (response) => {
    const url = new URL(response.url())
    if (response.status() >= 400) refusals.push(`${response.status()} ${response.request().method()} ${url.pathname}`)
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => {
    // An answer of 400 and above is listed in `refusals`; Chromium writes each into the console as well.
    if (message.text().startsWith('Failed to load resource: the server responded with a status of')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  return {
    context,
    page,
    complaints,
    strangers,
    refusals,
    screenshot: async (name) => {
      if (!keepsScreenshots) return
      mkdirSync(screenshots, { recursive: true })
      await page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true })
    },
  }
}
