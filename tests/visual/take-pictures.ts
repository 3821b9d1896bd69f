import type { Browser, Page } from 'playwright-core'
import { FIXED } from './fixed-clock.ts'
import { locales, outside, pages, pathOf, themes, widths, type Look, type PageName, type Places } from './looks.ts'

/** A page that is longer is cut there. */
const LONGEST = 2700
/** What is another every time, though nothing changed: hashes under a key that each Vigie makes for itself. */
const CALM = `[data-testid=audit] code, [data-testid=integrity] { visibility: hidden }
  *, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important }`

/** Goes through every page in every look; `take` gets each picture as it is taken. */
export async function takePictures(
  browser: Browser,
  { address, cookie, places }: { readonly address: string; readonly cookie: string; readonly places: Places },
  take: (look: Look, png: Buffer) => Promise<void>,
  wanted: (page: PageName) => boolean = () => true,
): Promise<void> {
  for (const language of Object.keys(locales) as (keyof typeof locales)[])
    for (const width of widths) {
      const context = await browser.newContext({
        baseURL: address,
        locale: locales[language],
        timezoneId: 'Europe/Paris',
        viewport: { width, height: 900 },
        reducedMotion: 'reduce',
      })
      const [key, value] = cookie.split('=') as [string, string]
      const session = { name: key, value, url: address, httpOnly: true, sameSite: 'Strict' as const }
      await context.addCookies([session])
      const page = await context.newPage()
      await page.clock.setFixedTime(FIXED)
      await page.goto('/')
      await page.evaluate((chosen) => localStorage.setItem('vigie.language', chosen), language)
      for (const name of Object.keys(pages) as PageName[]) {
        if (!wanted(name)) continue
        await context.clearCookies()
        if (!outside.has(name)) await context.addCookies([session])
        // Another secret behind the `#` alone would load nothing.
        await page.goto('about:blank')
        await page.goto(pathOf(name, places))
        await page.evaluate((rules) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(rules)
          document.adoptedStyleSheets.push(sheet)
        }, CALM)
        for (const theme of themes) {
          await page.emulateMedia({ colorScheme: theme })
          await isStill(page)
          const { scrollHeight } = await page.evaluate(() => ({ scrollHeight: document.documentElement.scrollHeight }))
          const clip = { x: 0, y: 0, width, height: Math.min(scrollHeight, LONGEST) }
          await take({ page: name, language, theme, width }, await page.screenshot({ fullPage: true, clip }))
        }
      }
      await context.close()
    }
}

/** Nothing is asked for any more, no outline stands in for what is to come, charts and letters are there, and two frames were drawn. */
async function isStill(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.waitForFunction(isDrawn)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  })
}

/** Whether there is something on every chart: it is drawn after its page is there. */
function isDrawn(): boolean {
  return [...document.querySelectorAll('canvas')].every((canvas) => {
    const { width, height } = canvas
    if (width === 0 || height === 0) return true
    return canvas
      .getContext('2d')!
      .getImageData(0, 0, width, height)
      .data.some((value) => value > 0)
  })
}
