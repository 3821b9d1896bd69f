import { chromium } from './browser/chromium.ts'

/** Says once, before the tests, what will not run on this machine. */
export default function setup(): void {
  if (!chromium)
    console.warn('No Chromium found: the browser tests are skipped. Install one, or name it in VIGIE_CHROMIUM.')
}
