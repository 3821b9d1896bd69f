/** Leaves Vigie for another address, as the organisation's sign-in. A refused scheme is no address. */
export function goTo(url: string): void {
  if (/^https?:/.test(url)) location.assign(url)
}
