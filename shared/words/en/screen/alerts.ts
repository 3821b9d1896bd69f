/** Alerts, what raises them, who is told and what became of the messages. */
export const alerts = {
  alerts: {
    title: 'Alerts',
    openCount: '{n} open | {n} open',
    mark: { new: 'new', open: 'open', note: 'to watch', acknowledged: 'acknowledged', closed: 'closed' },
    banner: 'Open alerts',
    deal: 'Deal with it',
    others: '{n} other alert | {n} other alerts',
    toExplain: '{n} alert waits for an explanation | {n} alerts wait for an explanation',
  },
}
