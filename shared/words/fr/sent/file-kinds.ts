import type { fileKinds as en } from '../../en/sent/file-kinds.ts'

/** Ce qu’un fichier qui n’est pas un tableau se révèle être. */
export const fileKinds: typeof en = {
  image: 'une image',
  archive: 'une archive compressée',
  binary: 'il contient des données binaires',
  oldOffice: 'un ancien document Excel ou Word',
  pdf: 'un document PDF',
  word: 'un document Word',
  database: 'une base de données',
  xlsb: 'un classeur Excel binaire, .xlsb',
  presentation: 'une présentation',
  libreOffice: 'un document LibreOffice',
  numbers: 'un document Numbers',
}
