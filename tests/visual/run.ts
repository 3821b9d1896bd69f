import { FIXED } from './fixed-clock.ts'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from '../browser/reader.ts'
import { holdCommittees } from '../demo/committees.ts'
import { fillDemo } from '../demo/fill.ts'
import { inviteDemoMembers, person, type Person } from '../demo/people.ts'
import { settleCommitments } from '../demo/penalties.ts'
import { serveVigie } from '../vigie-here.ts'
import { nameOf, type Look, type PageName } from './looks.ts'
import { makePlaces } from './make-places.ts'
import { sideBySide, type Compared } from './side-by-side.ts'
import { smallPictures } from './small-pictures.ts'
import { takePictures } from './take-pictures.ts'

// `npm run visual`: a picture of every page of the demo, in both languages and themes, on three screens, against those that
// are kept; `npm run visual -- --keep` keeps today's, names of pages behind it take those alone. What it found is to be looked
// at in dist/visual/index.html.

/** So much of a picture may differ: a line of text that another font engine draws. */
const TOLERANCE = 0.003
const keeps = process.argv.includes('--keep')
/** Names of pages, where not all of them are asked for. */
const asked = new Set(process.argv.slice(2).filter((word) => !word.startsWith('--')))
const kept = fileURLToPath(new URL('kept', import.meta.url))
const shown = fileURLToPath(new URL('../../dist/visual', import.meta.url))
rmSync(shown, { recursive: true, force: true })
mkdirSync(shown, { recursive: true })
if (keeps && asked.size === 0) rmSync(kept, { recursive: true, force: true })
mkdirSync(kept, { recursive: true })

const folder = mkdtempSync(join(tmpdir(), 'vigie-visual-'))
const vigie = await serveVigie(folder)
const cookie = await vigie.signIn()
const client = person(vigie.address, cookie)
let provider: Person = client
const contractId = await fillDemo(vigie.address, cookie, async (id) => {
  provider = await inviteDemoMembers(vigie.address, client, id)
  return provider.cookie
})
await settleCommitments({ client, provider, contractId })
await holdCommittees({ client, provider, contractId })
const empty = { name: 'Infogérance 2027', client: 'Cordelle', provider: 'Hexanor Services', startsOn: '2026-11-01' }
await client.send('POST', '/contracts', empty)
const places = await makePlaces(vigie.address, client, contractId)

const browser = await openBrowser()
const blank = await browser.newPage()
const { shrink, difference } = smallPictures(blank)
const compared: Compared[] = []
console.log(`Pictures as of ${new Date(FIXED).toISOString()}…`)
const take = async (look: Look, png: Buffer) => {
  const name = nameOf(look)
  const small = await shrink(png)
  writeFileSync(join(shown, `${name}.png`), png)
  writeFileSync(join(shown, `${name}.webp`), small)
  const file = join(kept, `${name}.webp`)
  if (keeps) writeFileSync(file, small)
  const found = existsSync(file) ? await difference(readFileSync(file), small) : null
  const isFault = found === null || found.share > TOLERANCE
  compared.push({ look, share: found?.share ?? null, isFault })
}
const wanted = (page: PageName) => asked.size === 0 || asked.has(page)
await takePictures(browser, { address: vigie.address, cookie, places }, take, wanted)
writeFileSync(join(shown, 'index.html'), sideBySide(compared))
await browser.close()
await vigie.stop()
rmSync(folder, { recursive: true, force: true })

const names = new Set(compared.map(({ look }) => `${nameOf(look)}.webp`))
const gone = asked.size > 0 ? [] : readdirSync(kept).filter((file) => !names.has(file))
const faults = compared.filter(({ isFault }) => isFault)
for (const { look, share } of faults)
  console.log(`${nameOf(look)}: ${share === null ? 'none is kept' : `${(share * 100).toFixed(2)} % differs`}`)
for (const file of gone) console.log(`${file}: is kept, and there is no such page`)
console.log(`${compared.length} pictures, ${faults.length} that differ: ${join(shown, 'index.html')}`)
process.exit(faults.length + gone.length > 0 ? 1 : 0)
