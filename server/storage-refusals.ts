/** What is told when the disk or the database cannot do its work, in each language. `{name}` is filled in. */
export const storageRefusals = {
  'disk-full': {
    status: 507,
    en: 'The disk of the server is full. Nothing was changed, and what is stored can still be read. Whoever runs Vigie must make room; then try again.',
    fr: 'Le disque du serveur est plein. Rien n’a été modifié, et ce qui est enregistré reste lisible. La personne qui gère Vigie doit libérer de la place ; réessayez ensuite.',
  },
  'storage-read-only': {
    status: 503,
    en: 'The server may not write to its data folder. Nothing was changed, and what is stored can still be read. Tell whoever runs Vigie, then try again.',
    fr: 'Le serveur ne peut pas écrire dans son dossier de données. Rien n’a été modifié, et ce qui est enregistré reste lisible. Prévenez la personne qui gère Vigie, puis réessayez.',
  },
  'storage-failing': {
    status: 503,
    en: 'The disk of the server failed. Nothing was changed. Tell whoever runs Vigie, then try again.',
    fr: 'Le disque du serveur a fait défaut. Rien n’a été modifié. Prévenez la personne qui gère Vigie, puis réessayez.',
  },
  'storage-moved': {
    status: 503,
    en: 'The data folder of the server is no longer the one that was opened. Nothing was changed. Whoever runs Vigie must put it back, or restart Vigie on the right one.',
    fr: 'Le dossier de données du serveur n’est plus celui qui a été ouvert. Rien n’a été modifié. La personne qui gère Vigie doit le remettre en place, ou redémarrer Vigie sur le bon.',
  },
  'database-busy': {
    status: 503,
    en: 'Another program holds the database of the server. Nothing was changed. Try again in a moment; if it lasts, tell whoever runs Vigie.',
    fr: 'Un autre programme occupe la base de données du serveur. Rien n’a été modifié. Réessayez dans un instant ; si cela persiste, prévenez la personne qui gère Vigie.',
  },
  'database-damaged': {
    status: 503,
    en: 'The database is damaged ({where}). Nothing more is written, so that no figure is built on it. Whoever runs Vigie must restore a backup.',
    fr: 'La base de données est abîmée ({where}). Plus rien n’est enregistré, pour qu’aucun chiffre ne repose dessus. La personne qui gère Vigie doit restaurer une sauvegarde.',
  },
} as const
