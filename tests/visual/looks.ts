const contract = '/contracts/1'

/** Every page of the demo by a name of its own, at one address each; `:name` stands for what is made there (`Places`). */
export const pages = {
  portfolio: '/',
  figures: '/figures',
  scorecard: contract,
  'scorecard-m3': `${contract}?month=2025-07`,
  'first-level': `${contract}/kpis/first-level-resolution`,
  delay: `${contract}/kpis/resolution-delay`,
  budget: `${contract}/kpis/budget-variance`,
  satisfaction: `${contract}/kpis/satisfaction`,
  security: `${contract}/kpis/security-incidents`,
  cost: `${contract}/kpis/total-cost`,
  availability: `${contract}/kpis/availability`,
  'resolved-in-time': `${contract}/kpis/resolution-commitment`,
  alerts: `${contract}/alerts`,
  'alert-settings': `${contract}/alert-settings`,
  committee: `${contract}/committee/Q6`,
  'committee-first': `${contract}/committee/Q6?slide=exceptions`,
  'committee-delay': `${contract}/committee/Q6?slide=resolution-delay`,
  imports: `${contract}/imports`,
  import: `${contract}/imports/1`,
  preview: `${contract}/imports/:preview`,
  data: `${contract}/data`,
  settings: `${contract}/settings`,
  commitments: `${contract}/commitments`,
  penalties: `${contract}/penalties`,
  members: `${contract}/members`,
  ledger: `${contract}/ledger`,
  audit: `${contract}/audit`,
  empty: '/contracts/2',
  'new-contract': '/contracts/new',
  account: '/account',
  admin: '/admin',
  'not-found': '/nowhere',
  'sign-in': '/sign-in',
  forgotten: '/forgotten',
  invitation: '/link#:invitation',
  shared: '/shared#:share',
} as const
export type PageName = keyof typeof pages
/** The pages of whoever is not signed in. */
export const outside: ReadonlySet<PageName> = new Set(['sign-in', 'forgotten', 'invitation', 'shared'])

/** What stands in an address for a name: the number of a preview, the secrets of an invitation and of a shared view. */
export type Places = { readonly preview: string; readonly invitation: string; readonly share: string }
export const pathOf = (page: PageName, places: Places): string =>
  pages[page].replace(/:([a-z]+)$/, (_, name: string) => places[name as keyof Places])

export const locales = { fr: 'fr-FR', en: 'en-GB' } as const
export const themes = ['light', 'dark'] as const
export const widths = [375, 1280, 1920] as const

/** One picture: of a page, in a language and a theme, on a screen so wide. */
export type Look = {
  readonly page: PageName
  readonly language: keyof typeof locales
  readonly theme: (typeof themes)[number]
  readonly width: (typeof widths)[number]
}
export const nameOf = ({ page, language, theme, width }: Look): string => `${page}-${language}-${theme}-${width}`
