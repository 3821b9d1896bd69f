import type { Issue } from '../shared/api/error.ts'
import { fill } from '../shared/words/fill.ts'
import { written, type Told } from '../shared/words/quantity.ts'
import type { Language } from '../shared/words/language.ts'
import { said, type ServerWords } from './words.ts'

/** Every failure that the server answers with has its words in the catalogue, and its status here. */
export type FailureCode = keyof ServerWords['refusals']

/** The status of each failure. 422: a file that cannot be taken as it is. */
export const statusOf = {
  malformed: 400,
  'upload-incomplete': 400,
  'sign-in-needed': 401,
  'sign-in-failed': 401,
  'token-invalid': 401,
  'share-invalid': 401,
  'not-allowed': 403,
  'token-uploads-only': 403,
  'foreign-name': 403,
  'link-invalid': 404,
  'link-other-account': 403,
  'password-refused': 400,
  'password-wrong': 403,
  'account-not-found': 404,
  'session-not-found': 404,
  'invitation-not-found': 404,
  'token-not-found': 404,
  'share-not-found': 404,
  'member-already': 409,
  'last-client': 409,
  'last-admin': 409,
  'contract-has-client': 409,
  'admin-not-client': 409,
  'openid-only-way': 409,
  'email-taken': 409,
  'mail-failed': 502,
  'openid-unavailable': 503,
  'too-many-attempts': 429,
  'too-many-requests': 429,
  busy: 429,
  'documents-busy': 429,
  'cross-site': 403,
  'origin-missing': 403,
  'not-found': 404,
  'contract-not-found': 404,
  'contract-name-differs': 409,
  'sample-contract': 409,
  'grid-nothing': 400,
  'grid-shorter': 400,
  'grid-share': 400,
  'grid-twice': 400,
  'grid-two-hours': 400,
  'grid-unknown-priority': 400,
  'penalty-share': 400,
  'penalty-rate': 400,
  'penalty-twice': 400,
  'penalty-no-commitment': 400,
  'penalty-no-target': 400,
  'penalty-not-tickets': 400,
  'penalty-not-points': 400,
  'penalty-priority': 400,
  'penalty-cap': 400,
  'penalty-cap-share': 400,
  'penalty-cap-under-rule': 400,
  'penalty-caps-turned': 400,
  'penalty-overlaps': 400,
  'penalty-not-found': 404,
  'penalty-answered': 409,
  'penalty-not-due': 409,
  'penalty-moved': 409,
  'quarter-not-begun': 404,
  'decision-not-found': 404,
  'decision-changed': 409,
  'decision-owner-unknown': 400,
  'committee-open': 409,
  'committee-closed': 409,
  'quarter-running': 409,
  'edition-signed': 409,
  'decision-done-in-future': 400,
  'import-not-found': 404,
  'import-already-committed': 409,
  'import-expired': 409,
  'import-outdated': 409,
  'import-not-committed': 409,
  'import-undone': 409,
  'import-not-latest': 409,
  'nothing-to-import': 409,
  'alert-not-found': 404,
  'alert-closed': 409,
  'alert-without-baseline': 409,
  'baseline-in-future': 409,
  'channel-not-found': 404,
  'channel-misfit': 400,
  'channel-not-https': 400,
  'delivery-not-found': 404,
  'body-too-slow': 408,
  'body-too-large': 413,
  'file-too-large': 413,
  'too-many-uploads': 429,
  'wrong-content-type': 415,
  'not-json': 415,
  'file-empty': 422,
  'file-binary': 422,
  'workbook-encrypted': 422,
  'workbook-macros': 422,
  'workbook-damaged': 422,
  'workbook-too-large': 422,
  'workbook-implausible': 422,
  'file-html': 422,
  'workbook-uncomputed': 422,
  'sheet-not-there': 422,
  'sheets-differ': 422,
  'header-not-there': 422,
  'file-html-table': 422,
  'file-xml-workbook': 422,
  'file-not-a-table': 422,
  'file-no-rows': 422,
  'file-no-incidents': 422,
  'columns-missing': 422,
  'columns-too-many': 422,
  'blank-lines': 422,
  'row-too-long': 422,
  'quote-open': 422,
  'questions-open': 422,
  'answer-unknown': 422,
  'mapping-invalid': 422,
  'date-order-ambiguous': 422,
  'amount-format-ambiguous': 422,
  'score-scale-unknown': 422,
  'penalty-sign-ambiguous': 422,
  'rows-unreadable': 422,
  'file-unfolds': 422,
  'rows-rejected': 422,
  stopping: 503,
  'disk-full': 507,
  'storage-read-only': 503,
  'storage-failing': 503,
  'storage-moved': 503,
  'database-busy': 503,
  'database-damaged': 503,
  internal: 500,
} as const satisfies Readonly<Record<FailureCode, number>>

export const failureCodes = Object.keys(statusOf) as FailureCode[]
/** Codes of all that may be wrong with a file. */
export const fileCodes = failureCodes.filter((code) => statusOf[code] === 422)

/** A refusal that the person can act on. Anything else that is thrown answers 500 and tells nothing of the inside. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly params: Told
  readonly issues: readonly Issue[] | undefined
  readonly extra: Readonly<Record<string, unknown>>

  constructor(
    code: FailureCode,
    params: Told = {},
    issues?: readonly Issue[],
    extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(describe(code, params, 'en'))
    this.code = code
    this.params = params
    this.issues = issues
    this.extra = extra
  }
}

/** Whoever asked has gone before the answer was begun: there is nobody to tell anything. */
export class ReaderGone extends Error {}

/** What a failure says, in the reader's language. */
export function describe(code: FailureCode, told: Told, language: Language): string {
  return fill(said(language).refusals[code], written(language, told))
}
