/** What can be wrong with a row of incidents alone. */
export const incidentIssues = {
  'kind-missing': {
    rejects: true,
    en: 'This row does not say what it is. Write “security” for a security incident, “outage” for a service that was down.',
    fr: 'Cette ligne ne dit pas ce qu’elle est. Écrivez « sécurité » pour un incident de sécurité, « panne » pour un service arrêté.',
  },
  'kind-unknown': {
    rejects: true,
    en: 'This is neither a security incident nor an outage. Say which it is where it is asked, or write “security” or “outage” (also understood: phishing, malware, cyber; downtime, interruption, unavailability).',
    fr: 'Ce n’est ni un incident de sécurité ni une panne. Dites lequel c’est là où la question est posée, ou écrivez « sécurité » ou « panne » (sont aussi compris : hameçonnage, virus, cyberattaque ; indisponibilité, interruption, coupure).',
  },
  'start-missing': {
    rejects: true,
    en: 'This incident has no date of detection or start, so it belongs to no month. Add the date or leave the row out.',
    fr: 'Cet incident n’a pas de date de détection ou de début : il n’appartient à aucun mois. Ajoutez la date ou retirez la ligne.',
  },
  'ended-before-started': {
    rejects: true,
    en: 'This incident ends before it starts ({started}). Correct one of the two dates.',
    fr: 'Cet incident se termine avant d’avoir commencé ({started}). Corrigez l’une des deux dates.',
  },
} as const
