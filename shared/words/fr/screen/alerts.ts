import type { Messages } from '../../en/screen.ts'

/** Les alertes. */
export const alerts: Pick<Messages, 'alerts'> = {
  alerts: {
    title: 'Alertes',
    openCount: '{n} ouverte | {n} ouvertes',
    mark: { new: 'nouvelle', open: 'ouverte', note: 'à surveiller', acknowledged: 'prise en charge', closed: 'close' },
    banner: 'Alertes ouvertes',
    deal: 'S’en occuper',
    others: '{n} autre alerte | {n} autres alertes',
    toExplain: '{n} alerte attend une explication | {n} alertes attendent une explication',
  },
}
