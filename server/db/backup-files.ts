import { toInstant } from './instant.ts'

const NAME = /^vigie-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z(?:-[\da-f]{8})?\.sqlite$/

/** The name of a backup made at an instant, `vigie-20260701T010000Z.sqlite`; `mark` tells two of one second apart. */
export function backupName(now: number, mark = ''): string {
  return `vigie-${toInstant(now).replace(/[-:]|\.\d+/g, '')}${mark && `-${mark}`}.sqlite`
}

/** When a backup was made, epoch seconds, by its name: a copy of the file keeps it. null = not the name of a backup. */
export function madeAt(file: string): number | null {
  const parts = NAME.exec(file)?.slice(1).map(Number)
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts as [number, number, number, number, number, number]
  return Date.UTC(year, month - 1, day, hour, minute, second) / 1000
}
