import { TimeZoneSchema } from '../../../shared/api/contracts.ts'

/** What the texts round a table tell of the clock of its times, as names of time zones. */
export type ClockTold = {
  /** That of all times; null where no text says it. */
  readonly said: string | null
  /** Those of something of the file, as of when it was exported, or of all times where the texts differ. */
  readonly perhaps: readonly string[]
}

const OFFSET = '(?:\\s*([+\\u2212-])\\s*(\\d{1,2})(?:[:h]?(\\d{2}))?)?'
const UNIVERSAL = new RegExp(
  `(?<![\\p{L}\\d])(?:utc|gmt|zulu|temps universel(?: coordonné)?|universal time)${OFFSET}(?!\\p{L})`,
  'iu',
)
const NAMED =
  /(?<![\p{L}/])(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada)\/[\w+-]+(?:\/\w+)?/iu
/** Their short names, which are words of other things in small letters and, as `EST`, in large ones. */
const SHORT = /(?<![\p{L}\d])(CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|JST)(?=\s*(?:[).,;]|$|[Tt]ime))/u
/** What stands before them where they are clocks. */
const BEFORE_SHORT =
  /(?:[(\d]|\b(?:in|en|is|are|tz|times?|time ?zones?|fuseaux?|heures?|horaires?|clock|hours?)\s*[:=(]?)\s*$/i
const shortNames: Readonly<Record<string, string>> = {
  CET: 'Europe/Paris',
  CEST: 'Europe/Paris',
  EST: 'America/New_York',
  EDT: 'America/New_York',
  CST: 'America/Chicago',
  CDT: 'America/Chicago',
  MST: 'America/Denver',
  MDT: 'America/Denver',
  PST: 'America/Los_Angeles',
  PDT: 'America/Los_Angeles',
  BST: 'Europe/London',
  JST: 'Asia/Tokyo',
}
/** After these any city is heard: `Fuseau horaire : Paris`. */
const ZONE_OF = /(?:fuseaux?(?: horaires?)?|time ?zones?)\s*[:=]?\s*(.+)$/iu
/** `heure de Paris`, not `heure de la réunion`, nor `Heures de support à Londres`. */
const HOUR_OF =
  /\b[Hh]eures? (?:locales? )?(?:de |d['’]\s?|à )(?:[Ll][ae] )?((?:\p{Lu}[\p{L}.’'-]*(?!\p{L}) ?){1,3})(?!\p{Lu})/u
/** `Paris time` */
const CITY_TIME = /^(?:.*\s)?((?:\p{Lu}[\p{L}.-]+ ?){1,3}) (?:local )?[Tt]ime\b/u

/** What says that a clock is that of all times. */
const OF_TIMES =
  /\b(?:heures?|horaires?|horodat\w*|dates?|times?|timestamps?|fuseaux?|time ?zones?|tz|hours?|clock)\b/iu
/** A date or a time of day: whatever stands beside it is about that moment. */
const MOMENT = /\d{1,2} ?[:h] ?\d\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|\b(?:19|20)\d\d\b/
/** A clock that nothing says what of: at the end of a text, or in brackets. */
const LOOSE = /^(?:.*[([]|.*\d\s*)$/su

/** What zones are called besides, by people and by Windows. */
const calls: readonly (readonly [string, string])[] = [
  ['eastern', 'America/New_York'],
  ['central', 'America/Chicago'],
  ['mountain', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'],
  ['montreal', 'America/Toronto'],
  ['central european', 'Europe/Paris'],
  ['central europe', 'Europe/Paris'],
  ['romance', 'Europe/Paris'],
  ['bruxelles', 'Europe/Brussels'],
  ['londres', 'Europe/London'],
  ['geneve', 'Europe/Zurich'],
]
/** A town whose name is half that of every `Call Center`. */
const CENTER = 'America/North_Dakota/Center'
/** The zones of the world by the city that names them. */
let cities: ReadonlyMap<string, string> | null = null

function citiesOfZones(): ReadonlyMap<string, string> {
  cities ??= new Map([
    ...Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone !== CENTER)
      .map((zone) => [plain(zone.slice(zone.lastIndexOf('/') + 1)), zone] as const),
    ...calls,
  ])
  return cities
}

/** The zone of the last city that a text names. */
function zoneOfCity(text: string): string | null {
  const words = plain(text).split(' ')
  for (let at = words.length - 1; at >= 0; at -= 1)
    for (const from of [at - 2, at - 1, at]) {
      const zone = from < 0 ? undefined : citiesOfZones().get(words.slice(from, at + 1).join(' '))
      if (zone) return zone
    }
  return null
}
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()

type Found = { readonly zone: string; readonly isOfAll: boolean }

/** Hears the clock that texts above or below a table tell: `Toutes les heures sont en UTC`, `Timezone: America/New_York`. */
export function clockInTitles(titles: readonly string[]): ClockTold {
  const found = titles.flatMap((title) => title.split(/[;|\n]|\s[–—-]\s|\.\s/).flatMap((part) => clockIn(part) ?? []))
  const zones = (isOfAll: boolean) => [...new Set(found.flatMap((one) => (one.isOfAll === isOfAll ? [one.zone] : [])))]
  const [ofAll, others] = [zones(true), zones(false)]
  return ofAll.length === 1 ? { said: ofAll[0]!, perhaps: [] } : { said: null, perhaps: [...ofAll, ...others] }
}

function clockIn(text: string): Found | null {
  const named = NAMED.exec(text)?.[0]
  const universal = UNIVERSAL.exec(text)
  const rest = text.replace(UNIVERSAL, ' ')
  const zoneWords = ZONE_OF.exec(rest)?.[1] ?? CITY_TIME.exec(rest)?.[1]
  const cityWords = zoneWords ?? (universal && /\([^)]*\)\s*\p{Lu}/u.test(text) ? rest : null)
  const hourOf = HOUR_OF.exec(rest)?.[1]
  const ofHour = hourOf === undefined ? null : (citiesOfZones().get(plain(hourOf)) ?? null)
  const city = cityWords === null ? ofHour : (zoneOfCity(cityWords) ?? ofHour)
  const short = shortIn(text)
  const isOfTimes = OF_TIMES.test(text) || city !== null
  const isOfAll = isOfTimes && !MOMENT.test(rest)
  if (named !== undefined && TimeZoneSchema.safeParse(named).success) return { zone: canonical(named), isOfAll }
  if (city !== null) return { zone: city, isOfAll }
  if (universal) {
    const isLoose = isOfTimes || isAtEnd(text, universal) || LOOSE.test(text.slice(0, universal.index))
    return isLoose ? { zone: offsetZone(universal), isOfAll } : null
  }
  const isShouted = text === text.toUpperCase()
  return short !== null && isOfTimes ? { zone: shortNames[short]!, isOfAll: isOfAll && !isShouted } : null
}

function shortIn(text: string): string | null {
  const short = SHORT.exec(text)
  return short && BEFORE_SHORT.test(text.slice(0, short.index)) ? short[1]! : null
}

const isAtEnd = (text: string, { index, 0: whole }: RegExpExecArray) =>
  /^[)\].\s]*$/.test(text.slice(index + whole.length))
const canonical = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone

/** `UTC`, or a clock that is always so far from it: `+05:30`. */
function offsetZone([, sign, hours = '0', minutes = '00']: RegExpExecArray): string {
  if (Number(hours) === 0 && Number(minutes) === 0) return 'UTC'
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}
