const ZONE = /[\s_([-]+(?:UTC|GMT|Zulu)\s*(?:([+-])\s*(\d{1,2})(?::?(\d{2}))?)?\s*[)\]]?\s*$/i

/**
 * What a header says at its end of the clock of its dates, in minutes east of Greenwich: `Opened at (UTC)`, `Créé le (UTC+2)`;
 * null where it says nothing.
 */
export function zoneInHeader(header: string): number | null {
  const found = ZONE.exec(header)
  if (!found) return null
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0)
  return found[1] === '-' ? -minutes : minutes
}

/** A header without the clock at its end. */
export function withoutZone(header: string): string {
  return header.replace(ZONE, '')
}
