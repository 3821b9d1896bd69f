import type { issues as en } from '../../en/sent/issues.ts'

/** Tout ce qui peut ne pas aller dans une ligne d’un fichier. */
export const issues: typeof en = {
  'id-unreadable':
    'Un numéro a au plus 100 caractères, sur une ligne. Vérifiez que cette colonne contient les numéros.',
  'id-shortened':
    'Un tableur a abrégé ce numéro et ses chiffres sont perdus. Exportez-le à nouveau depuis l’outil, sans l’enregistrer dans un tableur.',
  'date-unreadable': 'Ce n’est pas une date qui existe. Écrivez-la 31/03/2026 14:05 ou 2026-03-31 14:05.',
  'date-other-order':
    'Le jour et le mois sont inversés par rapport au reste du fichier. Corrigez cette date, ou choisissez l’autre ordre des dates.',
  'date-too-old': 'Cette date est antérieure à 1990. Corrigez l’année.',
  'date-in-future': 'Cette date est dans le futur. Corrigez-la, ou vérifiez l’ordre du jour et du mois.',
  'duration-unreadable': 'Ce n’est pas une durée. Écrivez-la 1:20:00, 1 h 20 ou 2 heures 52 minutes.',
  'duration-without-unit':
    'Rien ne dit si ce nombre compte des secondes, des minutes ou des heures. Mettez l’unité dans l’en-tête, comme « Délai d’attente (h) ».',
  'number-unreadable':
    'Un nombre entier est attendu ici : 0, 1, 2… Corrigez la cellule, ou n’importez pas cette colonne.',
  'yes-no-unreadable': 'Oui ou non est attendu ici. Corrigez la cellule, ou n’importez pas cette colonne.',
  'update-unreadable':
    'Cette date de dernière modification est illisible. La ligne est importée quand même, à la date du fichier.',
  'id-damaged':
    'Ce numéro contient des octets qui ne forment aucun caractère : on ne sait pas lequel c’est. Exportez le fichier à nouveau.',
  'cell-error':
    'Une formule du tableur a échoué ici : la cellule compte comme vide. Corrigez la formule et enregistrez à nouveau le classeur.',
  'cells-missing':
    'Cette ligne a {found} cellules alors que l’en-tête en a {expected} : elle est coupée, ou l’un de ses textes contient un retour à la ligne sans guillemets.',
  'cells-extra':
    'Cette ligne a {found} cellules alors que l’en-tête en a {expected} : l’un de ses textes contient un séparateur sans guillemets, les colonnes sont décalées.',
  'quotes-broken':
    'Les guillemets de cette ligne ne vont pas par deux : on ne sait pas où finissent ses cellules. Doublez les guillemets dans le texte.',
  'id-missing': 'Cette ligne n’a pas de numéro de ticket. Exportez-la avec son numéro, ou retirez la ligne.',
  'date-missing':
    'Ce ticket n’a pas de date d’ouverture : il n’appartient à aucun mois. Ajoutez la date ou retirez la ligne.',
  'resolved-before-opened':
    'Ce ticket est résolu avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  'closed-before-opened':
    'Ce ticket est clos avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  'responded-before-opened':
    'Ce ticket a sa première réponse avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  'reopened-before-opened':
    'Ce ticket est rouvert avant d’être ouvert ({opened}). Corrigez l’une des deux dates dans l’outil.',
  'level-unreadable':
    'Un niveau de support est attendu ici : 1, N1, N2… Corrigez la cellule, ou n’importez pas cette colonne.',
  'sla-of-several':
    'Ce ticket figure sur plusieurs lignes, une par SLA, et en a manqué un autre : il compte comme manqué.',
  'sla-otherwise':
    'Les dates de ce ticket et sa colonne de SLA ne disent pas la même chose du respect de cette échéance : il compte comme le dit cette colonne.',
  'status-unknown':
    'Ce statut n’est pas connu. Dites ce qu’il veut dire là où la question est posée ; un ticket n’est jamais pris pour ouvert d’office.',
  'kind-missing':
    'Cette ligne ne dit pas ce qu’elle est. Écrivez « sécurité » pour un incident de sécurité, « panne » pour un service arrêté.',
  'kind-unknown':
    'Ce n’est ni un incident de sécurité ni une panne. Dites lequel c’est là où la question est posée, ou écrivez « sécurité » ou « panne » (sont aussi compris : hameçonnage, virus, cyberattaque ; indisponibilité, interruption, coupure).',
  'start-missing':
    'Cet incident n’a pas de date de détection ou de début : il n’appartient à aucun mois. Ajoutez la date ou retirez la ligne.',
  'end-next-day':
    'Seule l’heure de cette fin est dite, et elle précède le début : elle compte comme celle du lendemain.',
  'end-time-before':
    'Seule l’heure de cette fin est dite, et elle précède le début le même jour. Corrigez l’une des deux, ou dites là où la question est posée qu’elle est du lendemain.',
  'ended-before-started': 'Cet incident se termine avant d’avoir commencé ({started}). Corrigez l’une des deux dates.',
  'answer-date-missing':
    'Cette réponse n’a pas de date : elle n’appartient à aucun mois. Ajoutez la date ou retirez la ligne.',
  'answered-before-sent': 'Cette enquête a une réponse avant d’être envoyée ({sent}). Corrigez l’une des deux dates.',
  'score-unreadable':
    'Ce n’est pas une note. Écrivez un nombre (4, 4/5, 8/10) ou un mot comme bon, mauvais, satisfait, insatisfait.',
  'score-outside-scale':
    'Cette note n’est pas sur son échelle : de 1 à 4 ou 5, ou de 0 à 10. Corrigez la note, ou l’échelle.',
  'scale-not-known':
    'Seules les notes sur 4, 5 ou 10 sont comptées : pour les autres, rien ne dit à partir de laquelle on est satisfait. Convertissez les notes, ou corrigez l’échelle.',
  'survey-unknown':
    'Cette enquête n’est pas connue. Écrivez « ticket » pour l’enquête d’un ticket, « périodique » pour une enquête trimestrielle ou annuelle : elles ne sont jamais mélangées.',
  'answer-unreadable':
    'Cette cellule ne peut pas être lue comme une réponse à l’enquête de satisfaction. Le ticket est importé sans sa réponse.',
  'answer-undated': 'Cette réponse n’a pas de date à elle : elle compte à l’envoi de l’enquête, ou à la fin du ticket.',
  'score-missing': 'Cette enquête a une date de réponse et pas de note : elle compte comme restée sans réponse.',
  'month-missing': 'Ce coût n’a pas de mois. Ajoutez-le, sous la forme 03/2026, ou retirez la ligne.',
  'month-unreadable':
    'Ce n’est pas un mois qui existe. Écrivez-le 03/2026, 2026-03, mars 2026, ou avec une date de ce mois.',
  'month-out-of-range': 'Ce mois est antérieur à 1990 ou dans plus d’un an. Corrigez l’année.',
  'amount-missing': 'Ce coût n’a pas de montant. Ajoutez-le (0 si rien n’a été payé), ou retirez la ligne.',
  'amount-unreadable': 'Ce n’est pas un montant. Écrivez-le 1 250,00 €, 1250.00 ou -120.',
  'amount-other-currency':
    'Ce montant n’est pas dans la monnaie du contrat, ou de ceux qui précèdent. Convertissez-le ou retirez la ligne : des montants de deux monnaies ne s’additionnent pas.',
  'amount-other-mark':
    'Ce montant n’a pas le séparateur décimal du reste du fichier. Corrigez-le, ou choisissez l’autre séparateur.',
  'amount-of-those-above':
    'Ce montant est, au centime près, la somme de toutes les lignes du même mois et de la même nature qui le précèdent. Il compte avec elles : s’il en est le total, retirez la ligne.',
  'nature-missing':
    'Ce coût ne dit pas ce qu’il paie. Écrivez récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité.',
  'nature-unknown':
    'Cette nature de coût n’est pas connue. Dites ce qu’elle est là où la question est posée, ou écrivez récurrent, hors-périmètre, pilotage-interne, transition, projet ou pénalité.',
}
