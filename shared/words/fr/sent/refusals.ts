import type { refusals as en } from '../../en/sent/refusals.ts'

/** Pourquoi une requête est refusée, par code. */
export const refusals: typeof en = {
  malformed: 'La requête n’est pas écrite comme attendu : {detail}.',
  'upload-incomplete': 'L’envoi s’est arrêté avant la fin du fichier. Rien n’a été enregistré : renvoyez le fichier.',
  'cross-site': 'Un autre site ne peut pas utiliser Vigie à votre place. Ouvrez Vigie même et faites-le là.',
  'origin-missing':
    'Une requête qui modifie quelque chose par une session dit d’où elle vient (Origin ou Sec-Fetch-Site). Un programme envoie plutôt un jeton d’envoi.',
  'not-found': 'Il n’y a rien à cette adresse. Vérifiez-la, ou repartez de la page d’accueil.',
  'contract-not-found': 'Il n’y a pas de contrat {id} ici. Choisissez-en un dans la liste de vos contrats.',
  'sample-contract':
    'Ce sont des données d’exemple : elles n’acceptent aucun fichier, n’invitent et n’avertissent personne. Faites-le dans votre propre contrat.',
  'contract-name-differs': 'Ce n’est pas le nom du contrat. Pour le supprimer, saisissez : {name}',
  'quarter-not-begun':
    'Le T{quarter} · {months} de ce contrat n’a pas commencé : le contrat débute le {startsOn} et un trimestre dure trois mois.',
  'import-not-found':
    'Il n’y a pas d’import {id} dans ce contrat. La page des imports donne la liste de ceux qui existent.',
  'import-already-committed': 'Ce fichier est déjà importé : il n’y a plus rien à faire.',
  'import-expired': 'Cet aperçu a expiré. Renvoyez le fichier.',
  'import-outdated':
    'Le contrat a changé depuis cet aperçu, qui n’est donc plus exact. Relisez le fichier avant de l’importer.',
  'import-not-committed': 'Ce fichier n’a jamais été importé : il n’y a rien à annuler. Abandonnez plutôt son aperçu.',
  'import-undone': 'Cet import a été annulé. Renvoyez le fichier pour l’importer de nouveau.',
  'import-not-latest':
    'Seul le dernier import peut être annulé, et un seul à la fois. Importez plutôt un fichier corrigé.',
  'nothing-to-import':
    'Aucune ligne de ce fichier ne peut être importée. L’aperçu dit pourquoi : corrigez le fichier, puis renvoyez-le.',
  'alert-not-found':
    'Il n’y a pas d’alerte {id} dans ce contrat. La page des alertes donne la liste de celles qui existent.',
  'alert-closed':
    'Cette alerte est close : il n’y a plus rien à faire. Une autre sera levée si les données la montrent à nouveau.',
  'alert-without-baseline':
    'Une nouvelle référence ne se convient que pour le délai de résolution. Expliquez cette alerte, ou clôturez-la.',
  'baseline-in-future': 'Une nouvelle référence part d’un mois commencé. Donnez le mois en cours ou un mois passé.',
  'channel-not-found': 'Il n’y a pas de canal {id} dans ce contrat. Rechargez la page : il a peut-être été retiré.',
  'channel-misfit': 'Un canal de cette sorte n’a pas de {field} : ne donnez rien ici.',
  'channel-not-https':
    'Les messages ne partent qu’en https : écrivez l’adresse avec https://. La personne qui gère le serveur peut autoriser {host} par son nom.',
  'delivery-not-found':
    'Il n’y a pas de message {id} dans ce contrat. Rechargez la page : il est peut-être trop ancien.',
  'body-too-slow': 'La requête a mis trop de temps à arriver. Rien n’a été enregistré : renvoyez-la.',
  'body-too-large': 'La requête est trop volumineuse. Envoyez-la en plusieurs fois.',
  'file-too-large': 'Le fichier dépasse {limit} Mo. Exportez une période plus courte et envoyez-le en plusieurs fois.',
  'too-many-uploads':
    '{most} de vos envois sont déjà en cours. Attendez que l’un d’eux se termine, puis renvoyez ce fichier.',
  'wrong-content-type':
    'Ce qui a été envoyé ne se lit pas sous cette forme. Envoyez un fichier CSV (text/csv, text/tab-separated-values) ou un classeur Excel (.xlsx), tel quel ou en application/octet-stream, sans le compresser.',
  'not-json':
    'Ce qui a été envoyé ne se lit pas sous cette forme. Envoyez du JSON (application/json), sans le compresser.',
  stopping: 'Vigie est en train de s’arrêter. Rien n’a été enregistré : renvoyez-le quand Vigie sera de retour.',
  internal:
    'Une erreur est survenue sur le serveur. Rien n’a été modifié. Réessayez ; si cela persiste, prévenez la personne qui gère Vigie.',
}
