import { benchHouse } from './house.ts'

// Run as its own process by reads.ts, so that its processor time is its own: imports one file, and answers until it is killed.
const house = await benchHouse({ readingThreads: 2 })
await house.upload(process.argv[2]!)
process.send!(await house.listen())
process.on('disconnect', () => process.exit())
