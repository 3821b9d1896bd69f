/** Epoch seconds as the API writes instants: ISO 8601 in UTC. */
export function toInstant(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
