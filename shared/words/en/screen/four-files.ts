/** What is said to whoever is in no contract yet, and what each of the month’s four files holds and feeds. */
export const fourFiles = {
  welcome: {
    title: 'Welcome to Vigie',
    promise: 'Steer an outsourcing contract on figures both sides can check.',
    what: 'Each month the provider drops in the exports of its tools. Vigie computes the contract’s indicators, says which targets are met and how sure that is, and shows the very tickets behind every figure.',
    orWait:
      'You are in no contract yet. Create one if you are its client, or wait for an invitation: the client of a contract invites its provider and its committee.',
  },
  fourFiles: {
    title: 'The month’s four files',
    rows: {
      tickets:
        'One row a ticket: id and opening date at least. Feeds first-level resolution, the delay and the backlog.',
      incidents:
        'One row a security incident or an outage: kind and start at least. Feeds security incidents and availability.',
      satisfaction:
        'One row a survey answer: date and score at least. Ticket exports that hold the scores feed it too.',
      costs: 'One row a cost line: month, amount and nature at least. Feeds budget variance and total cost.',
    },
    template: 'Download a template (CSV)',
  },
}
