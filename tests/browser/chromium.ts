import { existsSync } from 'node:fs'

const places = [
  process.env.VIGIE_CHROMIUM,
  // Without windows: the same pages take a third less of the processor.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium on this machine, null where there is none; `VIGIE_CHROMIUM` names another. */
export const chromium: string | null = places.find((place) => place && existsSync(place)) ?? null
