import type { z } from 'zod'
import { RereadSchema, type Reread, type UploadQuerySchema } from '../../shared/api/imports.ts'
import { Failure } from '../errors.ts'

type Query = Omit<z.infer<typeof UploadQuerySchema>, 'kind' | 'file' | 'commit'>

/** How the query of an upload says that its file is to be read; refuses a mapping or months that are not well written. */
export function readChoices({ mapping, scale, coversFrom, coversTo, ...found }: Query): Reread {
  if ((coversFrom === undefined) !== (coversTo === undefined))
    throw new Failure('malformed', { detail: 'coversFrom and coversTo go together' })
  if (coversFrom !== undefined && coversTo !== undefined && coversFrom > coversTo)
    throw new Failure('malformed', { detail: 'coversFrom: it must not come after coversTo' })
  return {
    ...found,
    ...(mapping !== undefined && { mapping: parseMapping(mapping) }),
    ...(scale !== undefined && { scale: Number(scale) as NonNullable<Reread['scale']> }),
    ...(coversFrom !== undefined && coversTo !== undefined && { covers: { from: coversFrom, to: coversTo } }),
  }
}

/** The mapping that a query carries as JSON. */
function parseMapping(json: string): NonNullable<Reread['mapping']> {
  try {
    return RereadSchema.required({ mapping: true }).parse({ mapping: JSON.parse(json) as unknown }).mapping
  } catch {
    throw new Failure('malformed', { detail: 'mapping: {"0": "id", "2": null} is expected' })
  }
}
