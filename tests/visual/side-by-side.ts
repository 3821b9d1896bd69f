import { nameOf, type Look } from './looks.ts'

/** How a picture compares with the kept one; `share`: of its points that differ, null where none is kept. */
export type Compared = { readonly look: Look; readonly share: number | null; readonly isFault: boolean }

/** A page that shows every picture beside the kept one, those that differ first. */
export function sideBySide(all: readonly Compared[]): string {
  const rows = all
    .toSorted((a, b) => (b.share ?? 2) - (a.share ?? 2))
    .map(({ look, share, isFault }) => {
      const name = nameOf(look)
      const said = share === null ? 'none kept' : `${(share * 100).toFixed(2)} % differs`
      return `<section class="${isFault ? 'fault' : ''}"><h2>${name} <small>${said}</small></h2>
<div><figure><figcaption>kept</figcaption><img loading="lazy" src="../../tests/visual/kept/${name}.webp" alt=""></figure>
<figure><figcaption>now</figcaption><a href="${name}.png"><img loading="lazy" src="${name}.webp" alt=""></a></figure></div></section>`
    })
  const faults = all.filter(({ isFault }) => isFault).length
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Vigie, every page</title>
<style>body{font:14px system-ui;margin:2rem;background:#888}section{background:#fff;padding:1rem;margin:0 0 1rem}
.fault h2{color:#a00}div{display:flex;gap:1rem;align-items:flex-start}figure{margin:0}img{border:1px solid #aaa}</style>
<h1>${all.length} pictures, ${faults} that differ</h1>${rows.join('\n')}</html>`
}
