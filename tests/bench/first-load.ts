import type { CDPSession, Page } from 'playwright-core'
import { newReader, openBrowser } from '../browser/reader.ts'
import { isWhole } from '../browser/looks.ts'
import { fillDemo } from '../demo/fill.ts'
import { serveVigie } from '../vigie-here.ts'
import { temporaryData } from '../vigie-process.ts'

/** 4 Mbit/s both ways, answers 40 ms away: a poor line of a small company. */
const line = { offline: false, latency: 40, downloadThroughput: 500_000, uploadThroughput: 500_000 }

const pages = [
  ['scorecard', '/contracts/1', '[data-testid=backlog]'],
  ['KPI page', '/contracts/1/kpis/first-level-resolution', '[data-testid=facts-table]'],
  ['imports', '/contracts/1/imports', '[data-testid=import-history]'],
  ['committee', '/contracts/1/committee/Q6', '[data-testid=sentence]'],
] as const

type Load = { readonly path: string; readonly type: string; readonly bytes: number }

/**
 * What the first visit of a page takes over a poor line: requests and bytes as they travel, when its largest content stands,
 * what shifts.
 */
export async function benchFirstLoad(): Promise<void> {
  console.log('\nFirst visit over 4 Mbit/s and 40 ms, nothing cached')
  const data = temporaryData()
  const vigie = await serveVigie(data.folder)
  const cookie = await vigie.signIn()
  await fillDemo(vigie.address, cookie)
  const browser = await openBrowser()
  for (const [name, path, whole] of pages) {
    const { context, page } = await newReader(browser, vigie.address, { cookie })
    const loads = await watch(await context.newCDPSession(page))
    await page.addInitScript(watchPaint)
    await page.goto(path)
    await isWhole(page, whole)
    // What shifts late shifts too.
    await page.waitForTimeout(1000)
    report(name, loads, await painted(page))
    if (process.argv.includes('list'))
      for (const load of loads) console.log(`    ${load.bytes} ${load.type} ${load.path}`)
    await context.close()
  }
  await browser.close()
  await vigie.stop()
  data.remove()
}

async function watch(devTools: CDPSession): Promise<Load[]> {
  const loads: Load[] = []
  const asked = new Map<string, { path: string; type: string }>()
  await devTools.send('Network.enable')
  await devTools.send('Network.setCacheDisabled', { cacheDisabled: true })
  await devTools.send('Network.emulateNetworkConditions', line)
  devTools.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    const { pathname, protocol } = new URL(request.url)
    if (protocol === 'http:') asked.set(requestId, { path: pathname, type })
  })
  devTools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (one) loads.push({ ...one, bytes: encodedDataLength })
  })
  return loads
}

/** Runs in the page before anything else. */
const watchPaint = `
window.painted = { largest: 0, shifted: 0, shifts: [] }
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.painted.largest = entry.startTime
}).observe({ type: 'largest-contentful-paint', buffered: true })
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (entry.hadRecentInput) continue
    window.painted.shifted += entry.value
    const names = entry.sources.map(({ node }) => (node?.className || node?.nodeName || '?') + '')
    window.painted.shifts.push(entry.value.toFixed(3) + ' at ' + Math.round(entry.startTime) + ': ' + names.join(', '))
  }
}).observe({ type: 'layout-shift', buffered: true })`

type Painted = { readonly largest: number; readonly shifted: number; readonly shifts: readonly string[] }
const painted = (page: Page) => page.evaluate<Painted>('window.painted')

function report(name: string, loads: readonly Load[], { largest, shifted, shifts }: Painted): void {
  const code = loads.filter(({ path }) => /\.(js|css)$/.test(path))
  const sum = (some: readonly Load[]) => `${(some.reduce((all, { bytes }) => all + bytes, 0) / 1000).toFixed(1)} kB`
  console.log(
    `${name.padStart(10)}: ${loads.length} requests, ${sum(loads)}; scripts and styles ${code.length}, ${sum(code)}; ` +
      `largest paint ${(largest / 1000).toFixed(2)} s, shift ${shifted.toFixed(3)}`,
  )
  for (const shift of shifts) console.log(`            ${shift}`)
}
