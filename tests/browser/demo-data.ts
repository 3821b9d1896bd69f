import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject } from 'vitest'
import { fillDemo } from '../demo/fill.ts'
import { eventually } from '../patience.ts'
import { serveVigie } from '../vigie-here.ts'

/** Puts into a folder the data of a Vigie whose administrator has filled the demo's contract, which is done once a run. */
export async function demoData(into: string): Promise<void> {
  const shared = join(inject('sharedFolder'), 'demo')
  const [data, whole] = [join(shared, 'data'), join(shared, 'whole')]
  if (isFirstToMake(shared)) {
    try {
      const vigie = await serveVigie(data)
      await fillDemo(vigie.address, await vigie.signIn())
      await vigie.stop()
      writeFileSync(whole, '')
    } catch (error) {
      rmSync(shared, { recursive: true, force: true })
      throw error
    }
  }
  await eventually(() => expect(existsSync(whole)).toBe(true))
  cpSync(data, into, { recursive: true })
}

/** Whether the folder was not there, and is now. */
function isFirstToMake(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch {
    return false
  }
}
