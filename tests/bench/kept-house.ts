import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countMigrations } from '../../server/db/known-schema.ts'
import { benchHouse } from './house.ts'

type House = Awaited<ReturnType<typeof benchHouse>>

/** Where the databases of big cases are kept for the next run. */
export const KEPT = new URL('../../node_modules/.cache/vigie-bench/', import.meta.url).pathname

/** Says by its presence that the folder beside it is whole. */
const markOf = (folder: string) => `${folder}.json`

/** The folder of a kept database, of this schema: those of others are forgotten. */
export function keptFolder(name: string): { readonly folder: string; readonly mark: string; readonly isKept: boolean } {
  const folder = join(KEPT, `${name}-${countMigrations()}`)
  const mark = markOf(folder)
  const isKept = existsSync(mark)
  if (!isKept && existsSync(KEPT))
    for (const old of readdirSync(KEPT))
      if (new RegExp(`^${name}-\\d+(\\.json)?$`).test(old)) rmSync(join(KEPT, old), { recursive: true })
  return { folder, mark, isKept }
}

/** Keeps the folder of a house that has been closed, with what is to be known of it. */
export function keep(made: string, { folder, mark }: { folder: string; mark: string }, told: unknown = {}): void {
  mkdirSync(KEPT, { recursive: true })
  cpSync(made, folder, { recursive: true })
  writeFileSync(mark, JSON.stringify(told))
}

/** A copy of a house that is filled once: what takes minutes to fill is there at once in the next run. */
export async function keptHouse(
  name: string,
  fill: (house: House) => Promise<void>,
  options: Parameters<typeof benchHouse>[0] = {},
): Promise<House> {
  const place = keptFolder(name)
  if (!place.isKept) {
    const house = await benchHouse()
    await fill(house)
    await house.close((made) => keep(made, place))
  }
  return benchHouse({ ...options, from: place.folder })
}
