import type { health as en } from '../../en/sent/health.ts'

/** Ce que le serveur dit de son propre état. */
export const health: typeof en = {
  database: 'La base de données se lit et s’écrit.',
  storing: 'Un import est en cours d’enregistrement.',
  damaged:
    'La base de données est abîmée. Plus rien n’est enregistré ; la page Administration dit ce qui a été trouvé. Restaurez une sauvegarde.',
  integrity: 'Aucun dommage n’a été trouvé.',
  folder: 'Le dossier de données est celui qui a été ouvert.',
  thread: 'Le fil des imports répond.',
  working: 'Il traite un fichier depuis {seconds} s.',
  starting: 'Le fil des imports démarre.',
  silent: 'Le fil des imports ne répond pas : des fichiers ne peuvent pas être importés. Redémarrez Vigie.',
  room: 'Au moins {megabytes} Mo sont libres.',
  noRoom:
    'Moins de {megabytes} Mo sont libres (VIGIE_MIN_FREE_MB). Libérez de la place avant que le disque soit plein.',
  late: 'La sauvegarde quotidienne n’a pas été faite depuis deux jours. La page Administration en dit plus.',
  noBackup: 'Aucune sauvegarde n’a encore été faite.',
  backup: 'La dernière bonne sauvegarde a {hours} h.',
}
