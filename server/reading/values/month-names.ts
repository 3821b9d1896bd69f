/** Names of each month and their short forms, without accents, in English, French, Spanish, Portuguese, German, Dutch and Italian. */
const names: readonly string[] = [
  'jan january janv janvier ene enero janeiro januar januari jaenner gennaio gen',
  'feb february fev fevr fevrier febrero fevereiro februar februari febbraio',
  'mar march mars marzo marco marz maerz maart mrt',
  'apr april avr avril abr abril aprile',
  'may mai mayo maio mei maggio mag',
  'jun june juin junio junho juni giugno giu',
  'jul july juil juillet julio julho juli luglio lug',
  'aug august aout ago agosto augustus',
  'sep sept september septembre septiembre set setembro settembre',
  'oct october octobre octubre out outubro oktober okt ottobre ott',
  'nov november novembre noviembre novembro',
  'dec december decembre dic diciembre dez dezembro dezember dicembre',
]

const numbers = new Map(names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)))

/** The number of the month that a word names, 1–12; null where it names none. */
export function monthNumber(word: string): number | null {
  const plain = word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  return numbers.get(plain) ?? null
}
