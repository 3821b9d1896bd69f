/** Contracts and their files. */
export const contract = {
  contracts: {
    title: 'Contracts',
    create: 'New contract',
    welcome: 'Welcome to Vigie',
    promise: 'Steer an outsourcing contract on figures both sides can check.',
    what: 'Each month the provider drops in the exports of its tools. Vigie computes the contract’s indicators, says which targets are met and how sure that is, and shows the very tickets behind every figure.',
    orWait:
      'You are in no contract yet. Create one if you are its client, or wait for an invitation: the client of a contract invites its provider and its committee.',
    fourFiles: 'The month’s four files',
    line: 'with {provider}, since {day}',
    month: 'Month',
    noData: 'No data yet: import the first month.',
  },
  file: {
    tickets: {
      name: 'Tickets',
      short: 'tickets',
      row: 'One row a ticket: id and opening date at least. Feeds first-level resolution, the delay and the backlog.',
    },
    incidents: {
      name: 'Incidents',
      short: 'incidents',
      row: 'One row a security incident or an outage: kind and start at least. Feeds security incidents and availability.',
    },
    satisfaction: {
      name: 'Satisfaction',
      short: 'survey',
      row: 'One row a survey answer: date and score at least. Ticket exports that hold the scores feed it too.',
    },
    costs: {
      name: 'Costs',
      short: 'costs',
      row: 'One row a cost line: month, amount and nature at least. Feeds budget variance and total cost.',
    },
    template: 'Download a template (CSV)',
  },
}
