/** All contracts at a glance. */
export const portfolio = {
  portfolio: {
    order: 'The contract that needs the most attention comes first. Each stands at its latest month with data.',
    stands: 'Each stands at its latest month with data.',
    orderBy: 'Order',
    orders: { attention: 'Most attention first', client: 'By client', oldest: 'Oldest data first' },
    contract: 'Contract',
    month: 'Month',
    with: 'with {provider}',
    none: 'No data yet',
    noneDo: 'Import its first month',
    search: 'Search the contracts',
    searchHint: 'Client, contract, provider …  ( / )',
    found: '{n} contract | {n} contracts',
    noneFound: 'No contract matches. Clear the search.',
    table: 'Where every contract stands',
  },
}
