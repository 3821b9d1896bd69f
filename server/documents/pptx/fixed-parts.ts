import { colours } from './looks.ts'
import { emu } from './shapes.ts'
import { xmlPart } from './xml.ts'

const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
export const PAGE_SIZE = { width: emu(960), height: emu(540) }
const TREE = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
const TITLE = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(48)}" y="${emu(36)}"/><a:ext cx="${emu(518)}" cy="${emu(34)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>`

const level = (at: number) =>
  `<a:lvl${at}pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="1500"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl${at}pPr>`
const levels = Array.from({ length: 9 }, (_, at) => level(at + 1)).join('')

/** The one master: a title, and nothing that a slide would hide. */
export const slideMaster = xmlPart(
  `<p:sldMaster ${NAMES}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${TREE}${TITLE}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="2400" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${levels}</p:bodyStyle><p:otherStyle>${levels}</p:otherStyle></p:txStyles></p:sldMaster>`,
)

export const slideLayout = xmlPart(
  `<p:sldLayout ${NAMES} type="titleOnly" preserve="1"><p:cSld name="Title"><p:spTree>${TREE}${TITLE}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
)

const colour = (name: string, rgb: string) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`
const font = (name: string) =>
  `<a:${name}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`
const thrice = (one: string) => one.repeat(3)

/** Colours of the light theme, and a font that every PowerPoint has. */
export const theme = xmlPart(
  `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Vigie"><a:themeElements><a:clrScheme name="Vigie">${[
    colour('dk1', colours.ink),
    colour('lt1', 'FFFFFF'),
    colour('dk2', colours['ink-2']),
    colour('lt2', 'F3F1EC'),
    colour('accent1', colours.accent),
    colour('accent2', '14713F'),
    colour('accent3', 'B0271D'),
    colour('accent4', '8D5A00'),
    colour('accent5', colours['ink-3']),
    colour('accent6', colours['rule-strong']),
    colour('hlink', colours.accent),
    colour('folHlink', colours['ink-3']),
  ].join(
    '',
  )}</a:clrScheme><a:fontScheme name="Vigie">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Vigie"><a:fillStyleLst>${thrice('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')}</a:fillStyleLst><a:lnStyleLst>${thrice('<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>')}</a:lnStyleLst><a:effectStyleLst>${thrice('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst><a:bgFillStyleLst>${thrice('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
)

/** The presentation, whose slides are its relations from `rId3` on. */
export function presentation(slides: number): string {
  const list = Array.from({ length: slides }, (_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 3}"/>`).join('')
  return xmlPart(
    `<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${PAGE_SIZE.width}" cy="${PAGE_SIZE.height}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  )
}
