const problems = ['openid-unknown', 'openid-taken', 'openid-failed'] as const

/** Why the organisation's sign-in came back without success, as the address says it; undefined where it says nothing known. */
export function openIdProblem(said: unknown): (typeof problems)[number] | undefined {
  return problems.find((one) => one === said)
}
