import type { Verdict } from '../kpi/target.ts'
import type { Translate } from '../words/translate.ts'

/** A verdict in a word. Where the data cannot bear it, it says so: “met, not proven”. */
export function verdictText(t: Translate, { verdict, certain }: { verdict: Verdict; certain: boolean }): string {
  const said = t(`verdict.${verdict}`)
  return certain || verdict === 'no-data' ? said : t('verdict.unproven', { verdict: said })
}
