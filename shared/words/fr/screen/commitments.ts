import type { Messages } from '../../en/screen.ts'

/** Ce qu’un contrat garantit de réponse et de résolution, et comment on le saisit. */
export const commitments: Pick<Messages, 'grid'> = {
  grid: {
    title: 'Engagements',
    link: 'Engagements : réponse et résolution garanties',
    lead: 'Ce que le contrat garantit pour chaque priorité : une première réponse (GTI) et une résolution (GTR). Les deux chiffres sont recalculés d’après les dates des fichiers, pour les deux parties.',
    readLead: 'Ce que le contrat garantit pour chaque priorité. C’est le client qui le saisit.',
    nothingYet: 'Rien à tracer pour l’instant',
    nothingYetText:
      'Ce chiffre compare les tickets aux temps que garantit le contrat. Saisissez pour chaque priorité, comme au contrat, sous quel délai une première réponse et une résolution sont dues, et sur quelles heures ; un tableau collé d’un tableur convient. Les mois importés sont aussitôt comptés.',
    typeIt: 'Saisir les engagements',
    askClient: 'C’est le client qui les saisit, dans les réglages du contrat, sous Engagements.',
    none: 'Aucun engagement convenu : rien n’est comparé à un temps garanti.',
    inForce: 'Pour les tickets ouverts dès {month}',
    replaced: 'remplacée par la grille en vigueur dès {month}',
    from: 'Pour les tickets ouverts à partir de',
    fromHint: 'Les tickets ouverts avant gardent la grille de leur mois.',
    priority: 'Priorité',
    priorityHint: 'comme les fichiers l’écrivent ; vide = toute autre priorité',
    anyOther: 'toute autre',
    type: 'Type',
    types: { any: 'tous', incidents: 'incidents', requests: 'demandes' },
    response: 'Réponse sous',
    resolution: 'Résolution sous',
    hours: 'Heures',
    hoursOf: { contract: 'du contrat', '24x7': '24 h/24' },
    share: 'À tenir',
    durationHint: '30 min, 4 h, 1 h 30 ; vide = rien de garanti',
    paste:
      'Collez les lignes d’un tableur dans une case : priorité, réponse, résolution, heures, part ; avec le type en deuxième s’il y en a un.',
    excluded: 'Hors engagement',
    excludedList: 'Hors engagement : {list}',
    excludedHint:
      'Les tickets dont la catégorie ou le site contient un de ces textes ne comptent dans aucun engagement. L’attente du client est toujours déduite de la résolution.',
    excludedField: 'Ce que regarde la règle {n}',
    excludedText: 'Texte de la règle {n}',
    category: 'Catégorie',
    site: 'Site',
    addRow: 'Ajouter une ligne',
    addRule: 'Écarter des tickets',
    removeRow: 'Retirer la ligne {n}',
    sample: 'Montrer un exemple',
    sampleNote:
      'C’est un exemple, pas votre contrat : remplacez chaque valeur par ce que dit le contrat avant d’enregistrer.',
    save: 'Enregistrer les engagements',
    reason: 'Pourquoi les engagements de mois écoulés changent',
    reasonHint: 'Le registre la garde avec chaque chiffre qui bouge.',
    row: 'Ligne {n}, {what}',
    wrongDuration:
      'Ligne {n} : « {text} » n’est pas une durée. Écrivez 30 min, 4 h ou 1 h 30 ; un jour diffère d’un calendrier à l’autre, comptez-le en heures.',
    wrongShare: 'Ligne {n} : « {text} » n’est pas une part. Écrivez 95 ou 95 %.',
    wrongHours: 'Ligne {n} : « {text} » ne dit ni 24 h/24 ni les heures du contrat, ou dit les deux. Choisissez.',
    wrongType: 'Ligne {n} : « {text} » n’est ni incidents ni demandes. Laissez vide pour tous les tickets.',
    wrongColumns:
      'La ligne {n} a {got} cases : collez-en 4 (priorité, réponse, résolution, part), 5 avec les heures, ou 6 avec aussi le type.',
    lineTitle: 'Garanti',
    line: '{priority} : {what} ({hours}), {share} des tickets',
    lineResponse: 'réponse sous {delay}',
    lineResolution: 'résolution sous {delay}',
    asked: 'ce que demande la grille d’engagements, dès M1',
    disputed: '{n} ticket dont l’outil dit le contraire | {n} tickets dont l’outil dit le contraire',
    toolTitle: 'La parole de l’outil',
    toolText:
      'Le oui ou le non de l’outil n’est jamais compté. Les tickets dont il dit le contraire sont listés à part, avec les deux : le filtre « L’outil dit le contraire ».',
  },
}
