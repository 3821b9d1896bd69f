/** Formats of the machine's own, each made once: to make one takes longer than to write a whole table with it. */
function keeping<Options extends object, Format>(make: (tag: string, options: Options) => Format) {
  const made = new Map<string, Format>()
  return (tag: string, options: Options): Format => {
    const key = tag + JSON.stringify(options)
    const known = made.get(key)
    if (known) return known
    const format = make(tag, options)
    made.set(key, format)
    return format
  }
}

/** How a language (its BCP 47 tag) writes numbers. */
export const numberFormat = keeping(
  (tag: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options),
)

/** How a language (its BCP 47 tag) writes dates; in which time zone is always said. */
export const dateFormat = keeping(
  (tag: string, options: Intl.DateTimeFormatOptions & { readonly timeZone: string }) =>
    new Intl.DateTimeFormat(tag, options),
)
