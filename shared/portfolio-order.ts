/** How contracts may be ordered: the one that needs most attention first, by client, or the one whose data are oldest first. */
export const portfolioOrders = ['attention', 'client', 'oldest'] as const
export type PortfolioOrder = (typeof portfolioOrders)[number]

export function isPortfolioOrder(text: string | undefined): text is PortfolioOrder {
  return (portfolioOrders as readonly (string | undefined)[]).includes(text)
}
