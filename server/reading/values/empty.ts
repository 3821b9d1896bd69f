import { ownCopy } from './clean-text.ts'

/**
 * What tools, spreadsheets and people write in a cell that holds nothing, letters and digits alone, in small letters without
 * accents: `N/A`, `n.c.` (non communiqué), `(vide)`, `Non renseigné`.
 */
const emptyWords = new Set(
  [
    'na nc nd nr null nil none nan undefined empty blank nothing unset nb notassigned unassigned notapplicable',
    'notavailable notset notdefined notspecified novalue nodata tbd vide neant aucun aucune rien sansobjet',
    'sansvaleur aucunevaleur indefini nonapplicable nondisponible nondefini nondefinie nonrenseigne',
    'nonrenseignee noncommunique noncommuniquee nonprecise nonprecisee nonattribue nonattribuee nonaffecte',
    'nonaffectee nonspecifie nonspecifiee pasdevaleur pasdedonnees adefinir arenseigner vacio ninguno ninguna',
    'sinasignar noaplica nulo vazio nenhum nenhuma naoaplicavel naoatribuido value valeur ref 00000000',
    '00000000000000 div0 name nom num nombre nul calc spill',
  ].flatMap((line) => line.split(' ')),
)
/** These mean nothing only as a spreadsheet writes them: `#N/B`, `#NOM?` and `#REF!` are no words. */
const onlyMarked = new Set('nb value valeur ref div0 name nom num nombre nul calc spill'.split(' '))
/** Dotted or slashed, `s.o.` is “sans objet”; `SO` may be a name. */
const SANS_OBJET = /^s[./]\s?o\.?$/i

const LONGEST = 24
/** Signs that stand for nothing by themselves. Stars are scores. */
const SIGNS_ALONE = /^[-–—_?.…/\\'"<>()[\]]+$/
const JOINTS = /[^\p{L}\p{N}]+/gu

/** Whether a cell says nothing: it is blank, or holds a sign or a word for nothing. */
export function isEmpty(cell: string): boolean {
  if (cell === '') return true
  const text = cell.trim()
  if (text === '') return true
  if (text.length > LONGEST || holdsCount(text)) return false
  const known = seen.get(text)
  if (known !== undefined) return known
  const says = saysNothing(text)
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(ownCopy(text), says)
  return says
}

/** No sign and no word for nothing holds a digit but naught: numbers of tickets, of which each is another, are told at once. */
function holdsCount(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at)
    if (code >= ONE && code <= NINE) return true
  }
  return false
}
const [ONE, NINE] = [49, 57]

/** Short cells repeat: priorities, groups, yes and no. What was found of one is kept, up to so many. */
const seen = new Map<string, boolean>()
const MOST_SEEN = 5000

function saysNothing(text: string): boolean {
  if (SIGNS_ALONE.test(text) || SANS_OBJET.test(text)) return true
  const word = bare(text)
  return emptyWords.has(word) && (text.startsWith('#') || !onlyMarked.has(word))
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(JOINTS, '')
    .toLowerCase()
}
