import type { DateOrder, DecimalMark, PositivePenalty, Delimiter, Encoding, Import } from '../../shared/api/imports.ts'
import { formatNames } from '../../shared/kinds/format-names.ts'
import type { Translate } from '../composables/useWords.ts'

/** The tool behind a file; a table of no known tool goes by its kind of file, a format unknown here by its id. */
export function formatName({ format, encoding }: Pick<Import, 'format' | 'encoding'>): string {
  if (format === 'generic') return encoding === 'xlsx' ? 'Excel' : 'CSV'
  const names: Readonly<Record<string, string | null>> = formatNames
  return names[format] ?? names[format.split('-')[0] ?? ''] ?? format
}

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac OS Roman',
  ibm850: 'DOS (CP850)',
}

export const delimiterKeys = {
  ',': 'delimiter.comma',
  ';': 'delimiter.semicolon',
  '\t': 'delimiter.tab',
  '|': 'delimiter.pipe',
} as const satisfies Record<Delimiter, string>

export const dateOrderKeys = {
  dmy: 'dateOrder.dmy',
  mdy: 'dateOrder.mdy',
  ymd: 'dateOrder.ymd',
} as const satisfies Record<DateOrder, string>

export const decimalMarkKeys = {
  ',': 'decimalMark.comma',
  '.': 'decimalMark.point',
} as const satisfies Record<DecimalMark, string>

export const positivePenaltyKeys = {
  credit: 'positivePenalty.credit',
  charge: 'positivePenalty.charge',
} as const satisfies Record<PositivePenalty, string>

/** Who sent a file, and by which upload token if not by hand; null where it is not known. */
export function senderText(t: Translate, by: Import['by']): string | null {
  if (by === null) return null
  return by.token === null ? by.name : t('imports.byToken', { name: by.name, token: by.token })
}
