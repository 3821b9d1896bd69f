/** Things kept by name within so many bytes. */
type BoundedCache<Thing> = {
  readonly get: (name: string) => Thing | undefined
  /** Keeps it, or keeps it anew where its size has changed; what was asked for longest ago makes room. */
  readonly set: (name: string, thing: Thing) => void
  readonly clear: () => void
  /** Bytes of all that is kept. */
  readonly bytes: () => number
}

/** A cache that never holds more than `most` bytes: a thing that is larger than all of it is not kept. */
export function makeBoundedCache<Thing>(most: number, bytesOf: (thing: Thing) => number): BoundedCache<Thing> {
  const kept = new Map<string, { readonly thing: Thing; readonly bytes: number }>()
  let held = 0
  const remove = (name: string): void => {
    held -= kept.get(name)?.bytes ?? 0
    kept.delete(name)
  }
  return {
    get: (name) => kept.get(name)?.thing,
    set(name, thing) {
      remove(name)
      const bytes = bytesOf(thing)
      if (bytes > most) return
      kept.set(name, { thing, bytes })
      held += bytes
      for (const oldest of kept.keys()) {
        if (held <= most) return
        remove(oldest)
      }
    },
    clear() {
      kept.clear()
      held = 0
    },
    bytes: () => held,
  }
}
