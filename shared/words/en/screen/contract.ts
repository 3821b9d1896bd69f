/** Contracts and their files. */
export const contract = {
  contracts: {
    title: 'Contracts',
    create: 'New contract',
    line: 'with {provider}, since {day}',
    month: 'Month',
    noData: 'No data yet: import the first month.',
  },
  file: {
    tickets: {
      name: 'Tickets',
    },
    incidents: {
      name: 'Incidents',
    },
    satisfaction: {
      name: 'Satisfaction',
    },
    costs: {
      name: 'Costs',
    },
  },
}
