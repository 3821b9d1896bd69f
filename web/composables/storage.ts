/** Small choices of one reader on one machine. A browser that refuses storage forgets them, and nothing breaks. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`vigie.${name}`)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`vigie.${name}`, value)
  } catch {
    // Refused: the choice lasts until the page is closed.
  }
}
