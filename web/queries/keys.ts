/** Names of what is cached; everything under a contract is forgotten together when an import or its settings change it. */
export const keys = {
  session: ['session'] as const,
  account: (what: 'sessions' | 'tokens' | 'mailings') => ['account', what] as const,
  admin: (what: 'accounts' | 'contracts' | 'backups' | 'integrity') => ['admin', what] as const,
  contracts: ['contracts'] as const,
  portfolio: ['contracts', 'portfolio'] as const,
  contract: (contractId: number) => ['contract', contractId] as const,
  under: (contractId: number, ...rest: readonly unknown[]) => ['contract', contractId, ...rest] as const,
}
