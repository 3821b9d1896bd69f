import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { ApiError } from '../../shared/api/error.ts'
import type { Import } from '../../shared/api/imports.ts'
import type { TestHouse } from './house.ts'

/** Files waiting in the uploads folder. */
export const uploadsLeft = (house: TestHouse): string[] => readdirSync(join(house.dataFolder, 'uploads'))

/** Nothing of what was sent is kept: no file, no import, no ticket, no month, no text. */
export function expectUntouched(house: TestHouse): void {
  expect(uploadsLeft(house)).toEqual([])
  for (const table of ['imports', 'tickets', 'ticket_months', 'terms', 'restatements'])
    expect([table, house.db.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]).toEqual([table, 0])
}

/** A refusal that a person can act on: 4xx, a code, and a sentence whose every blank is filled in. */
export function expectRefusal({ status, body }: { status: number; body: ApiError }): void {
  expect(status).toBeGreaterThanOrEqual(400)
  expect(status).toBeLessThan(500)
  expect(body.code).toMatch(/^[a-z-]+$/)
  expect(body.message).toMatch(/^.{10,}\.$/s)
  expect(body.message).not.toMatch(/\{\w+\}/)
}

/** Every issue says where, what the cell holds, and what to do. */
export function expectIssues({ issues }: Pick<Import, 'issues'>): void {
  expect(issues.length).toBeGreaterThan(0)
  for (const { line, code, message } of issues) {
    expect(line).toBeGreaterThan(1)
    expect(code).toMatch(/^[a-z-]+$/)
    expect(message).toMatch(/^.{10,}$/s)
    expect(message).not.toMatch(/\{\w+\}/)
  }
}

/**
 * Sends a file that must not get in: it is refused, or something is asked of it, or some of its rows are rejected, and then a script's
 * `commit=true` is refused as well. Either way nothing stays.
 */
export async function expectKeptOut(
  house: TestHouse,
  contract: number,
  content: Uint8Array | string,
  name: string,
): Promise<void> {
  const preview = await house.upload(contract, content)
  if (preview.status === 201) {
    if (preview.body.questions.length === 0) {
      expectIssues(preview.body)
      expect([name, preview.body.rejected > 0]).toEqual([name, true])
    }
    expect(preview.body.accepted + preview.body.rejected).toBe(preview.body.rows)
    expect((await house.remove(`/contracts/${contract}/imports/${preview.body.id}`)).status).toBe(204)
  } else expectRefusal(preview)
  expectRefusal(await house.upload(contract, content, { commit: 'true' }))
  expectUntouched(house)
}
