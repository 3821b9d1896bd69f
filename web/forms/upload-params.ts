import type { ImportKind, Reread } from '../../shared/api/imports.ts'
import type { Params } from '../api/client.ts'

/** The address's part that says what a file is and how to read it, of a workbook one sheet; what nobody said is left out. */
export function uploadParams(kind: ImportKind, file: string, how: Reread): Params {
  return {
    kind,
    file,
    dateOrder: how.dateOrder,
    encoding: how.encoding,
    delimiter: how.delimiter,
    sheet: how.sheet?.[0],
    header: how.header,
    timeZone: how.timeZone,
    mapping: how.mapping && JSON.stringify(how.mapping),
    decimalMark: how.decimalMark,
    scale: how.scale,
    positivePenalty: how.positivePenalty,
    coversFrom: how.covers?.from,
    coversTo: how.covers?.to,
    asOf: how.asOf,
  }
}
