const browsers: readonly [name: string, mark: RegExp][] = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
]
const systems: readonly [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux|X11/],
]

/** A browser by the account that it gives of itself, as “Firefox, Windows”: enough to know one's own. Null where it says nothing known. */
export function browserName(userAgent: string): string | null {
  const found = [browsers, systems].flatMap((list) => list.find(([, mark]) => mark.test(userAgent))?.[0] ?? [])
  return found.length > 0 ? found.join(', ') : null
}
