import type { Translate } from '../composables/useWords.ts'
import type { DateOrder, Delimiter, Encoding } from '../../shared/api/imports.ts'
import type { TicketField } from '../../shared/facts/ticket.ts'

const formats: Record<string, string> = {
  canonical: 'Vigie',
  servicenow: 'ServiceNow',
  glpi: 'GLPI',
  jira: 'Jira Service Management',
  zendesk: 'Zendesk',
  freshdesk: 'Freshdesk / Freshservice',
  itop: 'iTop',
  generic: 'CSV',
}

/** The tool behind a format's id; an id that this page does not know is shown as it is. */
export function formatName(id: string): string {
  return formats[id] ?? formats[id.split('-')[0] ?? ''] ?? id
}

export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8 (BOM)',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
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

/** Every field of a ticket that a column can be taken for, in the order of the mapping's list. */
export const ticketFields = Object.keys({
  id: true,
  openedAt: true,
  resolvedAt: true,
  closedAt: true,
  status: true,
  priority: true,
  type: true,
  category: true,
  site: true,
  group: true,
  level: true,
  escalated: true,
  reassignments: true,
  reopenings: true,
  reopenedAt: true,
  pendingSeconds: true,
  statedDelaySeconds: true,
  slaMet: true,
  firstContact: true,
} satisfies Record<TicketField, true>) as TicketField[]

/** A field's name in the reader's language; one that this page does not know is shown as it is. */
export function fieldName(t: Translate, field: string): string {
  const known = ticketFields.find((one) => one === field)
  return known ? t(`field.${known}`) : field
}
