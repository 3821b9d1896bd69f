/** Names of each month and their short forms, without accents, in English, French, Spanish and Portuguese. */
const names: readonly string[] = [
  'jan january janv janvier ene enero janeiro',
  'feb february fev fevr fevrier febrero fevereiro',
  'mar march mars marzo marco',
  'apr april avr avril abr abril',
  'may mai mayo maio',
  'jun june juin junio junho',
  'jul july juil juillet julio julho',
  'aug august aout ago agosto',
  'sep sept september septembre septiembre set setembro',
  'oct october octobre octubre out outubro',
  'nov november novembre noviembre novembro',
  'dec december decembre dic diciembre dez dezembro',
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
