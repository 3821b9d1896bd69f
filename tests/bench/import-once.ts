import { benchHouse, quiet } from './house.ts'

// Run as its own process by import.ts, so that its peak memory is its own: imports one file, prints seconds and megabytes. Its
// import thread is there before, as it is in a server.
const house = await benchHouse({ withFiles: false })
house.services.importer.warmUp()
await quiet()
const before = process.cpuUsage()
const started = performance.now()
await house.upload(process.argv[2]!)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(before)
const peakMegabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, peakMegabytes }))
await house.close()
