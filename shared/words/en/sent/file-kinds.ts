/** What a file that is no table turns out to be. */
export const fileKinds = {
  image: 'an image',
  archive: 'a compressed archive',
  binary: 'it holds binary data',
  oldOffice: 'an old Excel or Word document',
  pdf: 'a PDF document',
  word: 'a Word document',
  database: 'a database',
  xlsb: 'a binary Excel workbook, .xlsb',
  presentation: 'a presentation',
  libreOffice: 'a LibreOffice document',
  numbers: 'a Numbers document',
}
