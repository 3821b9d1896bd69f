import type { Format } from './format.ts'
import { commonStatuses } from './status-words.ts'

/** Words of its states: `I` and `O` are in and out of the target. */
const inOrOut = { i: true, in: true, o: false, out: false }

/** HaloPSA and HaloITSM: reports that each site writes for itself, on the same names of fields. Times need not be padded: `3:7`. */
export const halopsa: Format = {
  id: 'halopsa',
  columns: {
    tickets: [
      { field: 'id', headers: ['Ticket ID', 'Request ID'] },
      { field: 'openedAt', headers: ['Date Opened', 'Date Occurred', 'Date Logged', 'Date Created'] },
      { field: 'resolvedAt', headers: ['Date Resolved', 'Date Completed'] },
      { field: 'closedAt', headers: ['Date Closed', 'Date Cleared'] },
      { field: 'status', headers: ['Status', 'Ticket Status'] },
      { field: 'priority', headers: ['Priority Description', 'Priority', 'Priority Number'] },
      { field: 'type', headers: ['Ticket Type', 'Request Type'] },
      { field: 'category', headers: ['Category', 'Resolution Category', 'Category 1'] },
      { field: 'site', headers: ['Site', 'Site Name'] },
      { field: 'group', headers: ['Team', 'Section'] },
      {
        field: 'slaMet',
        headers: ['Resolution State (in/out)', 'Resolution State', 'Fix State', 'SLA State'],
        words: inOrOut,
      },
      { field: 'slaDueAt', headers: ['Target Resolution Date', 'Fix By Date', 'Resolution Target Date'] },
      {
        field: 'statedDelaySeconds',
        headers: ['Resolution Time (hh:mm)', 'Resolution Time', 'Time to Resolve'],
        unit: 'hours',
      },
      { field: 'respondedAt', headers: ['Date Responded', 'Responded At', 'First Response Date'] },
      {
        field: 'statedResponseSeconds',
        headers: ['Response Time (hh:mm)', 'Response Time', 'Time to Respond'],
        unit: 'hours',
      },
      { field: 'responseSlaMet', headers: ['Response State (in/out)', 'Response State'], words: inOrOut },
      { field: 'responseDueAt', headers: ['Target Response Date', 'Respond By Date', 'Response Target Date'] },
      { field: 'updatedAt', headers: ['Last Updated', 'Date Last Updated', 'Last Action Date', 'Last Update'] },
    ],
  },
  marks: [
    'Priority Description',
    'Resolution State',
    'Response State',
    'Target Resolution Date',
    'Target Response Date',
    'Date Responded',
    'Resolution Category',
  ],
  statuses: {
    ...commonStatuses,
    'awaiting input': 'pending',
    'with user': 'pending',
    'with supplier': 'pending',
    'with third party': 'pending',
    'on site': 'open',
    'user responded': 'open',
    updated: 'open',
  },
  numericIds: true,
  markup: false,
}
