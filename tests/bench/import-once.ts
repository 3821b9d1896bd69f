import { benchHouse } from './house.ts'

// Run as its own process by import.ts, so that its peak memory is its own: imports one file, prints seconds and megabytes.
const house = await benchHouse({ withFiles: false })
const started = performance.now()
await house.upload(process.argv[2]!)
const seconds = (performance.now() - started) / 1000
console.log(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024 }))
await house.close()
