import type { storageRefusals as en } from '../../en/sent/storage-refusals.ts'

/** Ce qui est dit quand le disque ou la base de données ne peut pas faire son travail. */
export const storageRefusals: typeof en = {
  'disk-full':
    'Le disque du serveur est plein. Rien n’a été modifié, et ce qui est enregistré reste lisible. La personne qui gère Vigie doit libérer de la place ; réessayez ensuite.',
  'storage-read-only':
    'Le serveur ne peut pas écrire dans son dossier de données. Rien n’a été modifié, et ce qui est enregistré reste lisible. Prévenez la personne qui gère Vigie, puis réessayez.',
  'storage-failing':
    'Le disque du serveur a fait défaut. Rien n’a été modifié. Prévenez la personne qui gère Vigie, puis réessayez.',
  'storage-moved':
    'Le dossier de données du serveur n’est plus celui qui a été ouvert. Rien n’a été modifié. La personne qui gère Vigie doit le remettre en place, ou redémarrer Vigie sur le bon.',
  'database-busy':
    'Un autre programme occupe la base de données du serveur. Rien n’a été modifié. Réessayez dans un instant ; si cela persiste, prévenez la personne qui gère Vigie.',
  'database-damaged':
    'La base de données est abîmée ({where}). Plus rien n’est enregistré, pour qu’aucun chiffre ne repose dessus. La personne qui gère Vigie doit restaurer une sauvegarde.',
}
