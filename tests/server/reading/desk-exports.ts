import type { Ticket } from '../../../shared/kinds/tickets/ticket.ts'
import type { ReadReport } from '../../../server/reading/read-export.ts'
import { paris } from './read-file.ts'

type Expected = Partial<Pick<ReadReport, 'format' | 'encoding' | 'delimiter' | 'dateOrder' | 'rows'>>
export type Case = readonly [
  name: string,
  report: Expected,
  tickets: readonly Partial<Ticket>[],
  warnings?: readonly string[],
]

const openedAt = paris('2026-03-13 09:00')
const resolvedAt = paris('2026-03-13 11:00')
const jira = { format: 'jira', delimiter: ',' } as const

/** Exports of the service desks that teams host elsewhere, and of iTop. */
export const deskCases: readonly Case[] = [
  [
    'jira-en-month-names-and-repeated-headers',
    { ...jira, dateOrder: 'dmy', rows: 3 },
    [
      {
        id: 'SUP-41',
        openedAt: paris('2026-02-25 22:17'),
        status: 'open',
        slaMet: true,
        responseSlaMet: false,
        respondedAt: null,
        category: 'Report a fault',
      },
      { id: 'SUP-42', openedAt, resolvedAt, status: 'resolved', slaMet: false, responseSlaMet: true },
      { id: 'SUP-43', openedAt: paris('2026-06-01 00:05'), status: 'pending', slaMet: null, category: null },
    ],
  ],
  [
    'jira-fr-month-names',
    { ...jira, dateOrder: 'dmy' },
    [
      { id: 'SUP-1', openedAt: paris('2026-06-20 10:18'), status: 'open', slaMet: true, category: 'Panne' },
      { resolvedAt: paris('2026-02-05 14:50'), status: 'resolved', slaMet: false },
      { openedAt: paris('2026-08-05 12:30'), status: 'pending', slaMet: null },
    ],
  ],
  [
    'jira-es-month-names',
    jira,
    [{ openedAt: paris('2025-09-05 09:50'), resolvedAt: paris('2025-12-06 13:00'), status: 'resolved' }],
  ],
  [
    'zendesk-en-view',
    { format: 'zendesk', delimiter: ',', dateOrder: 'ymd' },
    [
      {
        id: '35436',
        resolvedAt,
        reassignments: 0,
        pendingSeconds: 1800,
        statedDelaySeconds: 3600,
        respondedAt: paris('2026-03-13 09:05'),
        statedResponseSeconds: null,
        category: 'Network',
      },
      { id: '35437', status: 'pending', reassignments: 2, reopenings: 1, pendingSeconds: 0, statedDelaySeconds: null },
      { id: '35438', status: 'cancelled', reassignments: 0, priority: null, pendingSeconds: null },
    ],
  ],
  [
    'zendesk-fr-view',
    { format: 'zendesk', delimiter: ';', dateOrder: 'dmy' },
    [
      { id: '35436', openedAt, resolvedAt, reassignments: 1, reopenings: 1, statedDelaySeconds: 7200 },
      { id: '35437', status: 'pending', reassignments: 0 },
    ],
  ],
  [
    'freshdesk-en',
    { format: 'freshdesk', dateOrder: 'ymd' },
    [
      {
        id: '101',
        openedAt,
        resolvedAt,
        slaMet: true,
        statedDelaySeconds: 7200,
        status: 'closed',
        group: 'N1',
        respondedAt: paris('2026-03-13 09:10'),
        statedResponseSeconds: 600,
        responseSlaMet: true,
      },
      {
        id: '102',
        resolvedAt: null,
        slaMet: false,
        statedDelaySeconds: null,
        respondedAt: null,
        responseSlaMet: false,
      },
    ],
  ],
  [
    'freshservice-en-title-case',
    { format: 'freshdesk' },
    [
      { id: 'INC-12', slaMet: false, statedDelaySeconds: 7170, category: 'Hardware', site: 'Lyon' },
      { id: 'SR-3', type: 'Service Request', slaMet: null },
    ],
  ],
  [
    'freshdesk-fr',
    { format: 'freshdesk', delimiter: ';', dateOrder: 'dmy' },
    [
      { id: '101', openedAt, resolvedAt, slaMet: true, statedDelaySeconds: 7200, status: 'closed' },
      { id: '102', slaMet: false, status: 'pending' },
    ],
  ],
  [
    'itop-fr-windows-1252',
    { format: 'itop', encoding: 'windows-1252', dateOrder: 'ymd' },
    [
      { id: 'I-000123', pendingSeconds: 7500, statedDelaySeconds: 93_784, slaMet: true, status: 'closed' },
      { id: 'R-000124', pendingSeconds: 45, slaMet: false, status: 'open', priority: 'Critique', group: 'Support N2' },
    ],
  ],
  [
    'itop-en',
    { format: 'itop' },
    [
      {
        id: 'I-000123',
        resolvedAt,
        pendingSeconds: 723,
        statedDelaySeconds: 93_784,
        slaMet: true,
        category: 'Network',
      },
      { status: 'pending', slaMet: false, pendingSeconds: null },
    ],
  ],
  [
    'easyvista-fr-incidents',
    { format: 'easyvista', dateOrder: 'dmy' },
    [
      { id: 'I260313_000001', openedAt, resolvedAt, status: 'closed', group: 'Support N1', site: 'Lyon' },
      { openedAt, resolvedAt: null, status: 'pending', group: 'Support N2' },
      { status: 'open' },
    ],
  ],
  [
    'easyvista-fr-tickets',
    { format: 'easyvista' },
    [
      { status: 'resolved', group: 'N1', firstContact: true, slaMet: true, statedDelaySeconds: 7200 },
      { status: 'closed', group: 'N2', firstContact: false, slaMet: false, statedDelaySeconds: 7200 },
    ],
  ],
  [
    'halopsa-report',
    { format: 'halopsa' },
    [
      {
        id: '1001',
        openedAt,
        resolvedAt,
        slaMet: true,
        statedDelaySeconds: 7200,
        group: '1st Line Support',
        respondedAt: paris('2026-03-13 09:10'),
        statedResponseSeconds: 600,
        responseSlaMet: true,
      },
      { status: 'pending', slaMet: null },
      { status: 'closed', slaMet: false },
    ],
  ],
  [
    'otrs-pt-ticket-list',
    { format: 'otrs', dateOrder: 'ymd' },
    [
      { id: '2026031310000011', openedAt, closedAt: resolvedAt, status: 'closed', slaMet: true, group: 'Suporte N1' },
      { status: 'pending', slaMet: null },
      { status: 'closed', slaMet: false },
    ],
  ],
  [
    'zammad-report',
    { format: 'zammad' },
    [
      { id: '31001', openedAt, closedAt: resolvedAt, status: 'closed', slaMet: true, statedDelaySeconds: 7200 },
      { status: 'pending', closedAt: null, slaMet: null },
      { status: 'merged', slaMet: false },
    ],
  ],
  [
    'servicenow-pt-labels',
    { format: 'servicenow', dateOrder: 'dmy' },
    [
      {
        id: 'INC0010001',
        openedAt,
        resolvedAt,
        status: 'closed',
        reassignments: 0,
        slaMet: true,
        group: 'Service desk',
      },
      { status: 'open', reassignments: 1, slaMet: null },
    ],
  ],
]
