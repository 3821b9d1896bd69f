/** Colours of the theme on screen, resolved for a canvas, which knows no CSS variable. */
export type Palette = Record<(typeof names)[number], string>

const names = ['ink', 'ink-2', 'ink-3', 'rule', 'rule-strong', 'accent', 'surface'] as const

export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.style.transition = 'none'
  host.append(probe)
  const colours = names.map((name) => {
    probe.style.color = `var(--${name})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return Object.fromEntries(colours) as Palette
}

/** The same colour, seen through. */
export function faded(colour: string, share: number): string {
  return colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${share})`)
}
