import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes the data folder where it is missing. Throws what the disk said. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    // On a disk mounted read-only Node says that there is no such folder: asking the one above tells why.
    accessSync(existingAbove(folder), constants.W_OK)
    throw error
  }
}

function existingAbove(folder: string): string {
  const above = dirname(folder)
  return existsSync(above) || above === folder ? above : existingAbove(above)
}
