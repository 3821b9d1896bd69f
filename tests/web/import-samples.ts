import { type Contract, ContractSchema, NewContractSchema } from '../../shared/api/contracts.ts'
import { type Import, type ImportKind, ImportSchema } from '../../shared/api/imports.ts'
import type { Files } from '../../shared/api/kpis.ts'
import { defaultWindows } from '../../shared/kpi/index.ts'

// Answers of the server about imports, held to its own schemas.

export const contract: Contract = ContractSchema.parse({
  ...NewContractSchema.parse({
    name: 'Managed services',
    client: 'Altéa',
    provider: 'Hexanor',
    startsOn: '2026-01-01',
  }),
  id: 1,
  firstMonth: '2026-01',
  targets: [],
  windows: { ...defaultWindows },
  pastCalendars: [],
  pastTargets: [],
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
})

/** A preview of a file of the kind: three columns of which the last feeds nothing. */
export function previewOf(kind: ImportKind, change: Partial<Import> = {}): Import {
  const isTickets = kind === 'tickets'
  return ImportSchema.parse({
    id: 9,
    contractId: 1,
    kind,
    status: 'preview',
    file: 'juin.csv',
    bytes: 120_000,
    sha256: 'abcdef0123456789',
    createdAt: '2026-07-03T08:00:00Z',
    committedAt: null,
    format: 'canonical',
    encoding: 'utf-8',
    delimiter: ';',
    dateOrder: 'dmy',
    levelOneRule: null,
    mapping: [
      { index: 0, header: 'A', field: isTickets ? 'id' : 'startedAt', samples: ['01/06/2026'] },
      { index: 1, header: 'B', field: isTickets ? 'openedAt' : 'kind', samples: ['Panne', 'Sécurité'] },
      { index: 2, header: 'C', field: null, samples: [] },
    ],
    months: ['2026-06'],
    rows: 38,
    accepted: 38,
    rejected: 0,
    superseded: 0,
    issues: [],
    issueCounts: {},
    changes: { new: 30, changed: 4, unchanged: 4, vanished: 0 },
    covers: isTickets ? null : { from: '2026-06', to: '2026-06' },
    restatements: [],
    ...change,
  })
}

/** What the report of a KPI says of the files of each month, the only part of it that the imports look at. */
export const presence = (months: Record<string, readonly ImportKind[]>) => ({
  points: Object.entries(months).map(([month, kinds]) => ({ month, files: filesOf(kinds) })),
})

export function filesOf(kinds: readonly ImportKind[]): Files {
  const has = (kind: ImportKind) => kinds.includes(kind)
  return {
    tickets: has('tickets'),
    incidents: has('incidents'),
    satisfaction: has('satisfaction'),
    costs: has('costs'),
  }
}
