/** A file of so many tickets of three years, other delays for another seed. */
export function ticketsOf(seed: number, count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const month = `202${2 + (index % 3)}-${String(1 + (index % 12)).padStart(2, '0')}`
    const hour = String((index + seed) % 24).padStart(2, '0')
    return `T${index},${month}-10 08:00,${month}-${11 + (index % 9)} ${hour}:00`
  })
  return ['ticket_id,opened_at,resolved_at', ...lines].join('\n')
}
