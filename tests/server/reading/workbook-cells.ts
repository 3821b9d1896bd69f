import type { Cell, Sheet } from './workbook-file.ts'

export const own = ['ticket_id', 'opened_at', 'resolved_at', 'category']
/** 2026-03-13 09:00 as a workbook counts days since 1900, and since 1904. */
export const from1900 = 46_094.375
export const from1904 = from1900 - 1462

export const at = (n: number) => ({ n, style: 'instant' }) as const
/** A sheet with the canonical header and these rows. */
export const table = (...rows: Cell[][]): Sheet[] => [{ rows: [own, ...rows] }]
export const one = table(['T1', at(from1900)])
