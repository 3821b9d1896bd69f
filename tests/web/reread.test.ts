import { describe, expect, it } from 'vitest'
import { answered, isFinished } from '../../web/forms/answered-upload.ts'
import { mappingOf, remapped, rereadWith } from '../../web/forms/reread.ts'
import { uploadParams } from '../../web/forms/upload-params.ts'
import { Problem } from '../../web/api/problem.ts'
import type { Upload, UploadState } from '../../web/queries/upload-queue.ts'
import { previewOf } from './import-samples.ts'

const preview = previewOf('incidents', { decimalMark: ',', scale: 5, positivePenalty: 'credit' })

describe('reading a file again', () => {
  it('keeps everything but what changes', () => {
    expect(rereadWith(preview, { dateOrder: 'mdy' })).toEqual({
      encoding: 'utf-8',
      delimiter: ';',
      dateOrder: 'mdy',
      decimalMark: ',',
      scale: 5,
      positivePenalty: 'credit',
      mapping: { 0: 'startedAt', 1: 'kind', 2: null },
    })
  })

  it('what was answered is left to its answer', () => {
    const about = { topic: 'convention', of: 'scale', example: '5' } as const
    const question = { id: 'convention:scale', about, options: [], several: false, guess: '5', count: 3, answer: '5' }
    const reread = rereadWith({ ...preview, answered: [question] }, { dateOrder: 'mdy' })
    expect(reread).not.toHaveProperty('scale')
    expect(reread).toMatchObject({ dateOrder: 'mdy', decimalMark: ',' })
  })

  it('another delimiter or encoding gives other columns, so none is kept', () => {
    expect(rereadWith(preview, { delimiter: ',' })).not.toHaveProperty('mapping')
    expect(rereadWith(preview, { encoding: 'windows-1252' })).not.toHaveProperty('mapping')
  })

  it('keeps the months that were widened beyond the rows, and only those', () => {
    const wide = { ...preview, covers: { from: '2026-05', to: '2026-06' } }
    expect(rereadWith(wide, { dateOrder: 'mdy' }).covers).toEqual(wide.covers)
    expect(rereadWith(preview, { dateOrder: 'mdy' })).not.toHaveProperty('covers')
    expect(rereadWith({ ...preview, months: [] }, {}).covers).toEqual(preview.covers)
  })

  it('keeps the date that was said, not the one that was found', () => {
    const at = '2026-07-02T21:59:59.000Z'
    expect(rereadWith({ ...preview, asOf: { at, from: 'said', ownRows: 0 } }, {}).asOf).toBe(at)
    expect(rereadWith({ ...preview, asOf: { at, from: 'name', ownRows: 0 } }, {})).not.toHaveProperty('asOf')
  })

  it('a workbook has no encoding to keep', () => {
    expect(rereadWith({ ...preview, encoding: 'xlsx', delimiter: null }, {})).not.toHaveProperty('encoding')
  })

  it('a field is held by one column', () => {
    expect(mappingOf(remapped(preview.mapping, 2, 'kind'))).toEqual({ 0: 'startedAt', 1: null, 2: 'kind' })
    expect(mappingOf(remapped(preview.mapping, 0, null))).toEqual({ 0: null, 1: 'kind', 2: null })
  })
})

describe('sending a file again', () => {
  const upload = (state: UploadState): Upload => ({
    key: 1,
    contractId: 1,
    file: new File(['x'], 'a.csv'),
    kind: 'tickets',
    guessed: false,
    how: { dateOrder: 'dmy', mapping: { 0: 'id' } },
    state,
  })
  const refused = upload({ step: 'refused', error: new Problem(422, { code: 'columns-missing', message: '' }) })

  it('what was answered before still holds', () => {
    expect(answered(refused, 'tickets', { scale: 5 }).how).toEqual({
      dateOrder: 'dmy',
      mapping: { 0: 'id' },
      scale: 5,
    })
  })

  it('a mapping made for another kind does not', () => {
    expect(answered(refused, 'costs', {})).toEqual({ kind: 'costs', how: { dateOrder: 'dmy' } })
  })

  it('writes the answers into the address, each under its name', () => {
    const how = { mapping: { 1: 'month' }, scale: 10, covers: { from: '2026-05', to: '2026-06' } } as const
    expect(uploadParams('costs', 'a.csv', how)).toMatchObject({
      mapping: '{"1":"month"}',
      scale: 10,
      coversFrom: '2026-05',
      coversTo: '2026-06',
      dateOrder: undefined,
    })
  })

  it('a file is done with once imported, discarded, or refused without a question', () => {
    const read = upload({ step: 'read', preview })
    expect(isFinished(read, [preview])).toBe(false)
    expect(isFinished(read, [{ ...preview, status: 'committed' }])).toBe(true)
    expect(isFinished(read, [])).toBe(true)
    expect(isFinished(refused, [])).toBe(false)
    const html = new Problem(422, { code: 'file-html', message: '' })
    expect(isFinished(upload({ step: 'refused', error: html }), [])).toBe(true)
    expect(isFinished(upload({ step: 'waiting' }), [])).toBe(false)
  })
})
