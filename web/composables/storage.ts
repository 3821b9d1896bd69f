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

/** What is being typed, kept for this tab until it is sent. */
export function recallHere(name: string): string | null {
  try {
    return sessionStorage.getItem(`vigie.${name}`)
  } catch {
    return null
  }
}

export function keep(name: string, value: string): void {
  try {
    sessionStorage.setItem(`vigie.${name}`, value)
  } catch {
    // Refused: what is typed lasts until the page is left.
  }
}

export function forget(name: string): void {
  try {
    sessionStorage.removeItem(`vigie.${name}`)
  } catch {
    // Refused: there is nothing to forget.
  }
}

/** Forgets all that this tab keeps but what is named: what one person typed is not for the next. */
export function forgetAllBut(...kept: readonly string[]): void {
  try {
    for (const name of Object.keys(sessionStorage))
      if (name.startsWith('vigie.') && !kept.includes(name.slice('vigie.'.length))) sessionStorage.removeItem(name)
  } catch {
    // Refused: there is nothing to forget.
  }
}
