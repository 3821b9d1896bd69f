/** The characters of the bytes from 0x80 on, in the order of the bytes. */
export const codePages = {
  /** The five bytes without a character stay controls, as WHATWG's table has them. */
  'windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ${latin()}`,
  /** Mac OS Roman, of old Macs and of Excel for Mac's CSV. */
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
  /** DOS in Western Europe, which consoles and old tools of Windows still write. */
  ibm850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
} as const

export type CodePage = keyof typeof codePages

function latin(): string {
  return Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('')
}

// oxlint-disable-next-line no-control-regex
const UPPER = /[\x80-\xFF]/g
/** The bytes in which Windows-1252 is not Latin-1. */
// oxlint-disable-next-line no-control-regex
const UPPER_OF_WINDOWS = /[\x80-\x9F]/g

/** Reads bytes of a code page. */
export function decodePage(bytes: Buffer, page: CodePage): string {
  const characters = codePages[page]
  return bytes
    .toString('latin1')
    .replace(page === 'windows-1252' ? UPPER_OF_WINDOWS : UPPER, (one) => characters[one.charCodeAt(0) - 0x80]!)
}
