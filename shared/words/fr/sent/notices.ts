import type { notices as en } from '../../en/sent/notices.ts'

/** Ce qui est dit d’un fichier, outre ce qui ne va pas dans ses lignes. */
export const notices: typeof en = {
  'lines-above': {
    one: 'Une ligne au-dessus des en-têtes a été laissée de côté (ligne {lines}).',
    many: '{count} lignes au-dessus des en-têtes ont été laissées de côté (lignes {lines}).',
  },
  'clock-told': {
    one: 'Les dates sont lues à l’heure que dit un en-tête, ou une ligne au-dessus ou au-dessous du tableau : {fields}.',
    many: 'Les dates sont lues à l’heure que dit un en-tête, ou une ligne au-dessus ou au-dessous du tableau : {fields}.',
  },
  'blank-is-no': {
    one: 'Une cellule laissée vide est lue comme « non » une fois le ticket terminé, car sa colonne ne contient qu’un même mot de « oui » : {fields}.',
    many: 'Une cellule laissée vide est lue comme « non » une fois le ticket terminé, car sa colonne ne contient qu’un même mot de « oui » : {fields}.',
  },
  'quotes-mended': {
    one: 'Un guillemet à l’intérieur d’une cellule n’était pas doublé : la ligne a été lue par les cellules qui répondent aux en-têtes (ligne {lines}).',
    many: '{count} lignes ont à l’intérieur d’une cellule des guillemets non doublés : elles ont été lues par les cellules qui répondent aux en-têtes (lignes {lines}).',
  },
  'lines-quoted': {
    one: 'Chaque ligne de ce fichier est une seule cellule entre guillemets : les cellules du tableau y ont été lues.',
    many: 'Chaque ligne de ce fichier est une seule cellule entre guillemets : les cellules du tableau y ont été lues.',
  },
  'total-rows': {
    one: 'Une ligne qui ne fait que totaliser les autres a été laissée de côté (ligne {lines}).',
    many: '{count} lignes qui ne font que totaliser les autres ont été laissées de côté (lignes {lines}).',
  },
  'lines-below': {
    one: 'Une ligne sous le tableau a été laissée de côté (ligne {lines}).',
    many: '{count} lignes sous le tableau ont été laissées de côté (lignes {lines}).',
  },
  'headers-repeated': {
    one: 'Les en-têtes figurent une seconde fois dans le tableau et y ont été laissés de côté (ligne {lines}).',
    many: 'Les en-têtes figurent encore {count} fois dans le tableau et y ont été laissés de côté (lignes {lines}).',
  },
  'heading-rows': {
    one: 'Une ligne qui ne fait qu’annoncer celles du dessous a été laissée de côté (ligne {lines}).',
    many: '{count} lignes qui ne font qu’annoncer celles du dessous ont été laissées de côté (lignes {lines}).',
  },
  'units-row': {
    one: 'Une ligne qui dit seulement ce que compte chaque colonne, ou comment la remplir, a été laissée de côté (ligne {lines}). Ses unités valent pour leurs colonnes.',
    many: '{count} lignes qui disent seulement ce que compte chaque colonne, ou comment la remplir, ont été laissées de côté (lignes {lines}). Les unités placées sous les en-têtes valent pour leurs colonnes.',
  },
  'part-rows': {
    one: 'Une ligne qui détaille celle du dessus (« dont… ») a été laissée de côté : son montant y est déjà compté (ligne {lines}).',
    many: '{count} lignes qui détaillent celle du dessus (« dont… ») ont été laissées de côté : leurs montants y sont déjà comptés (lignes {lines}).',
  },
  'tax-lines': {
    one: 'Une ligne de TVA a été laissée de côté : les coûts comptent hors taxes (ligne {lines}).',
    many: '{count} lignes de TVA ont été laissées de côté : les coûts comptent hors taxes (lignes {lines}).',
  },
  'planned-alone': {
    one: 'Une ligne de ce qui était prévu a été laissée de côté : le fichier n’a aucun coût de son mois, qui compterait comme sans dépense (ligne {lines}).',
    many: '{count} lignes de ce qui était prévu ont été laissées de côté : le fichier n’a aucun coût de leurs mois, qui compteraient comme sans dépense (lignes {lines}).',
  },
  announced: {
    one: 'Un arrêt annoncé pour plus tard a été laissé de côté : il comptera quand il aura eu lieu (ligne {lines}).',
    many: '{count} arrêts annoncés pour plus tard ont été laissés de côté : ils compteront quand ils auront eu lieu (lignes {lines}).',
  },
  'back-up': {
    one: 'Une ligne qui dit qu’un service est rétabli a été laissée de côté : ce n’est pas un incident (ligne {lines}).',
    many: '{count} lignes qui disent qu’un service est rétabli ont été laissées de côté : ce ne sont pas des incidents (lignes {lines}).',
  },
  'outages-ended': {
    one: 'Ce fichier est un journal de supervision : une ligne dit quand une panne a pris fin, et est lue comme la fin de cette panne (ligne {lines}).',
    many: 'Ce fichier est un journal de supervision : {count} lignes disent quand une panne a pris fin, et sont lues comme les fins de ces pannes (lignes {lines}).',
  },
  'states-repeated': {
    one: 'Une ligne redit ce que la même sonde disait déjà : elle ne commence ni ne termine de panne (ligne {lines}).',
    many: '{count} lignes redisent ce que la même sonde disait déjà : elles ne commencent ni ne terminent de panne (lignes {lines}).',
  },
  'ends-unopened': {
    one: 'Une ligne dit qu’une sonde est rétablie, et aucune avant elle qu’elle est tombée : si une panne y a pris fin, elle a commencé avant ce journal et n’est pas comptée (ligne {lines}).',
    many: '{count} lignes disent qu’une sonde est rétablie, et aucune avant elles qu’elle est tombée : si des pannes y ont pris fin, elles ont commencé avant ce journal et ne sont pas comptées (lignes {lines}).',
  },
  unsubmitted: {
    one: 'Une enquête commencée et non envoyée a été laissée de côté : ce n’est pas une réponse (ligne {lines}).',
    many: '{count} enquêtes commencées et non envoyées ont été laissées de côté : ce ne sont pas des réponses (lignes {lines}).',
  },
  'taken-back': {
    one: 'Une ligne a été laissée de côté : son statut dit qu’elle ne compte pas (ligne {lines}).',
    many: '{count} lignes ont été laissées de côté : leur statut dit qu’elles ne comptent pas (lignes {lines}).',
  },
  'said-none': {
    one: 'Une ligne a été laissée de côté : quelqu’un a dit que ce qu’elle désigne ne compte pas (ligne {lines}).',
    many: '{count} lignes ont été laissées de côté : quelqu’un a dit que ce qu’elles désignent ne compte pas (lignes {lines}).',
  },
  'bytes-unreadable': {
    one: 'Une ligne contient des octets qui ne forment aucun caractère de l’encodage du fichier : elle est lue sans eux (ligne {lines}).',
    many: '{count} lignes contiennent des octets qui ne forment aucun caractère de l’encodage du fichier : elles sont lues sans eux (lignes {lines}).',
  },
  'rows-identical': {
    one: 'Une ligne est identique, à la lettre près, à une autre plus haut, et les deux comptent (ligne {lines}). Si elle a été copiée deux fois, retirez-la.',
    many: '{count} lignes sont identiques, à la lettre près, à d’autres plus haut, et toutes comptent (lignes {lines}). Si elles ont été copiées deux fois, retirez-les.',
  },
  'left-open': {
    one: 'Un ticket qu’un fichier précédent montrait ouvert n’est pas dans celui-ci : rien ne dit comment il s’est terminé, et il compte comme ouvert, depuis le {since}. S’il est terminé, exportez tous les tickets créés à partir de ce jour, quel que soit leur statut, et envoyez aussi ce fichier.',
    many: '{count} tickets que des fichiers précédents montraient ouverts ne sont pas dans celui-ci : rien ne dit comment ils se sont terminés, et ils comptent comme ouverts, le plus ancien depuis le {since}. Si certains sont terminés, exportez tous les tickets créés à partir de ce jour, quel que soit leur statut, et envoyez aussi ce fichier.',
  },
  'rows-round': {
    one: 'Le fichier a exactement une ligne.',
    many: 'Le fichier a exactement {count} lignes, nombre auquel des outils coupent leurs exports : vérifiez que son dernier mois est entier.',
  },
  'rows-uneven': {
    one: 'Une ligne a une cellule de moins, ou un texte sous aucun en-tête : il manque peut-être un séparateur, dans la ligne ou dans les en-têtes (ligne {lines}). Vérifiez ses colonnes.',
    many: '{count} lignes ont une cellule de moins, ou un texte sous aucun en-tête : il manque peut-être un séparateur, dans ces lignes ou dans les en-têtes (lignes {lines}). Vérifiez leurs colonnes.',
  },
  'text-repaired': {
    one: 'Les accents de ce fichier étaient abîmés, comme « Ã© » pour « é » : c’est de l’UTF-8 ouvert et enregistré à nouveau comme autre chose. Ils ont été réparés.',
    many: 'Les accents de ce fichier étaient abîmés de {count} façons et ont été réparés.',
  },
  'headers-repaired': {
    one: 'Un en-tête est à une lettre abîmée d’un en-tête connu, et a été lu comme celui-ci (ligne {lines}). Vérifiez sa colonne.',
    many: '{count} en-têtes sont à une lettre abîmée d’en-têtes connus, et ont été lus comme ceux-ci (ligne {lines}). Vérifiez leurs colonnes.',
  },
  'sheets-together': {
    one: 'Une feuille a été lue.',
    many: '{count} feuilles qui ont les mêmes en-têtes ont été lues ensemble.',
  },
  'sheets-left': {
    one: 'Une autre feuille de ce classeur contient un tableau, qui n’est pas lu.',
    many: '{count} autres feuilles de ce classeur contiennent des tableaux, qui ne sont pas lus.',
  },
  'rows-hidden': {
    one: 'Une ligne est masquée dans le classeur et a été lue comme les autres (ligne {lines}).',
    many: '{count} lignes sont masquées dans le classeur et ont été lues comme les autres (lignes {lines}).',
  },
  'cells-merged': {
    one: 'Une cellule vide a pris la valeur de la zone fusionnée où elle se trouve.',
    many: '{count} cellules vides ont pris la valeur de la zone fusionnée où elles se trouvent.',
  },
  'accounts-apart': {
    one: 'Une ligne qui n’est pas sur un compte de charges (classe 6) a été laissée de côté (ligne {lines}).',
    many: '{count} lignes qui ne sont pas sur des comptes de charges (classe 6) ont été laissées de côté (lignes {lines}).',
  },
  'amounts-none': {
    one: 'Une ligne sans aucun montant a été laissée de côté (ligne {lines}).',
    many: '{count} lignes sans aucun montant ont été laissées de côté (lignes {lines}).',
  },
  'closed-before-resolved': {
    one: 'Un ticket est clos avant d’être résolu : deux colonnes sont peut-être inversées (ligne {lines}). Il compte à sa résolution.',
    many: '{count} tickets sont clos avant d’être résolus : deux colonnes sont peut-être inversées (lignes {lines}). Ils comptent à leur résolution.',
  },
  'waiting-longer': {
    one: 'Un ticket a attendu plus longtemps qu’il n’a duré : son temps d’attente est peut-être dans une autre unité, ou continue après la résolution (ligne {lines}). Son délai est de 0 h.',
    many: '{count} tickets ont attendu plus longtemps qu’ils n’ont duré : le temps d’attente est peut-être dans une autre unité, ou continue après la résolution (lignes {lines}). Leur délai est de 0 h.',
  },
  'resolved-after-update': {
    one: 'Un ticket est résolu après sa dernière modification : deux colonnes sont peut-être inversées (ligne {lines}). Il compte à sa résolution.',
    many: '{count} tickets sont résolus après leur dernière modification : deux colonnes sont peut-être inversées (lignes {lines}). Ils comptent à leur résolution.',
  },
  'resolved-but-open': {
    one: 'Un ticket a une date de résolution et un statut qui n’est pas terminé : il compte comme ouvert (ligne {lines}).',
    many: '{count} tickets ont une date de résolution et un statut qui n’est pas terminé : ils comptent comme ouverts (lignes {lines}).',
  },
  'dates-otherwise': {
    one: 'Une date est écrite autrement que toutes les autres de sa colonne : il y manque peut-être quelque chose (ligne {lines}).',
    many: '{count} dates sont écrites autrement que toutes les autres de leur colonne : il y manque peut-être quelque chose (lignes {lines}).',
  },
  'cells-lost': {
    one: 'Une ligne ne dit rien dans une colonne que toutes les lignes des derniers fichiers remplissaient : {fields} (ligne {lines}).',
    many: '{count} lignes ne disent rien dans une colonne que toutes les lignes des derniers fichiers remplissaient : {fields} (lignes {lines}).',
  },
  'columns-lost': {
    one: 'Une colonne est vide sur toutes les lignes, alors que les derniers fichiers la remplissaient : {fields}.',
    many: '{count} colonnes sont vides sur toutes les lignes, alors que les derniers fichiers les remplissaient : {fields}.',
  },
  'columns-moved': {
    one: 'Une colonne n’est pas à la même place que dans le dernier fichier : {fields}. Vérifiez que son en-tête est bien au-dessus de ses cellules.',
    many: '{count} colonnes ne sont pas à la même place que dans le dernier fichier : {fields}. Vérifiez que leurs en-têtes sont bien au-dessus de leurs cellules.',
  },
  'columns-suggested': {
    one: 'Une colonne inconnue ressemble à : {fields}. Elle n’est pas lue : choisissez-la parmi les colonnes si c’est bien cela.',
    many: '{count} colonnes inconnues ressemblent à : {fields}. Elles ne sont pas lues : choisissez-les parmi les colonnes si c’est bien cela.',
  },
  'events-merged': {
    one: 'Ce fichier est un journal : une ligne est un autre événement d’un ticket. Chaque ticket compte une fois, de son premier événement au premier de ses derniers événements terminés.',
    many: 'Ce fichier est un journal : {count} lignes sont d’autres événements des mêmes tickets. Chaque ticket compte une fois, de son premier événement au premier de ses derniers événements terminés.',
  },
  'told-by-tickets': {
    one: 'Un incident qu’une règle trouve parmi les tickets a été laissé de côté : les tickets le disent (ligne {lines}).',
    many: '{count} incidents qu’une règle trouve parmi les tickets ont été laissés de côté : les tickets les disent (lignes {lines}).',
  },
  'groups-new': {
    one: 'Un groupe est nouveau pour ce contrat (ligne {lines}) : ses tickets ne sont pas de niveau 1 tant que personne ne le dit.',
    many: '{count} groupes sont nouveaux pour ce contrat (lignes {lines}) : leurs tickets ne sont pas de niveau 1 tant que personne ne le dit.',
  },
  'types-new': {
    one: 'Un type de ticket est nouveau pour ce contrat et ne désigne ni un incident ni une demande (ligne {lines}) : vérifiez qu’il est bien écrit.',
    many: '{count} types de ticket sont nouveaux pour ce contrat et ne désignent ni un incident ni une demande (lignes {lines}) : vérifiez qu’ils sont bien écrits.',
  },
}
