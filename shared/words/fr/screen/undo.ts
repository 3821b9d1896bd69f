import type { Messages } from '../../en/screen.ts'

/** Revenir sur le dernier import. */
export const undo: Pick<Messages, 'undo'> = {
  undo: {
    ask: 'Annuler cet import…',
    title: 'Annuler l’import de {file} ?',
    removed: '{n} ligne ajoutée par l’import disparaît. | {n} lignes ajoutées par l’import disparaissent.',
    restored: '{n} ligne modifiée redevient ce qu’elle était. | {n} lignes modifiées redeviennent ce qu’elles étaient.',
    answersRemoved: '{n} réponse à l’enquête disparaît. | {n} réponses à l’enquête disparaissent.',
    answersRestored:
      '{n} réponse à l’enquête redevient ce qu’elle était. | {n} réponses à l’enquête redeviennent ce qu’elles étaient.',
    nothing: 'Rien de ce qui est enregistré ne change.',
    uncovered: '{kind} : plus aucun fichier ne couvre {months}.',
    figures: 'Un chiffre déjà montré bouge | {n} chiffres déjà montrés bougent',
    noFigure: 'Aucun chiffre déjà montré ne bouge.',
    after:
      'L’import reste dans l’historique, marqué comme annulé, et le registre garde ce qui a bougé. Les imports précédents ne pourront plus être annulés. Le même fichier peut être renvoyé.',
    confirm: 'Annuler l’import',
    keep: 'Garder l’import',
    failed: 'L’import n’a pas été annulé',
    done: 'L’import de {file} est annulé.',
    mark: 'Annulé le {when}',
    head: 'Importé, puis annulé le {when} : plus rien n’en est compté.',
  },
}
