import type { Contract } from '../../../shared/api/contracts.ts'
import type { Format } from '../../composables/useFormat.ts'
import type { Translate } from '../../composables/useWords.ts'
import type { Line } from './line.ts'

/** Budget variance: which costs, against which forecast, and how its bridge is built. */
export function budgetLines({ budgetNatures, forecast }: Contract, t: Translate, format: Format): Line[] {
  const agreed = forecast.filter(({ amount }) => amount !== null).length
  const natures = format.list(budgetNatures.map((nature) => t(`natureName.${nature}`).toLocaleLowerCase()))
  return [
    { term: t('define.budgetNatures'), text: sentence(natures) },
    {
      term: t('define.forecast'),
      text: `${t('define.forecastMonths', { n: format.count(agreed) }, agreed)} ${t('define.forecastElse')}`,
    },
    { term: t('define.bridge'), text: t('define.bridgeText') },
  ]
}

/** Total cost: what it is compared with, and which months bear the transition. */
export function costLines({ costBaseline, transition, currency }: Contract, t: Translate, format: Format): Line[] {
  const amount = (value: number) => format.money(currency, value)
  const total = costBaseline.reduce((sum, line) => sum + line.amount, 0)
  const lines = costBaseline.map((line) => `${line.label} ${amount(line.amount)}`).join(', ')
  return [
    {
      term: t('define.baseline'),
      text:
        costBaseline.length > 0
          ? t('define.costBaseline', { amount: amount(total), lines })
          : t('define.noCostBaseline'),
    },
    {
      term: t('define.transition'),
      text: transition
        ? t('define.transitionSpread', { amount: amount(transition.amount) }, transition.months)
        : t('define.transitionAsCome'),
    },
  ]
}

const sentence = (text: string) => `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}.`
