import type { Messages } from '../../en/screen.ts'

/** Un indicateur : ses mois, sa définition. */
export const kpiPages: Pick<
  Messages,
  'range' | 'kpiPage' | 'column' | 'part' | 'bridge' | 'dots' | 'comparison' | 'define'
> = {
  range: { label: 'Mois montrés', last: 'Dernier mois | {n} derniers', all: 'Tout', from: 'de', to: 'à' },
  kpiPage: {
    judged: 'Chiffre jugé',
    alone: 'Mois seul',
    run: '{from} à {to} : {n} mois réunis',
    counts: '{firstLevel} au premier niveau · {escalated} escaladés · {unknown} inconnus · {excluded} exclus',
    history: 'Mois par mois',
    chart: 'Graphique',
    table: 'Tableau',
    view: 'Graphique ou tableau',
    chartHint: {
      ticket:
        'n = tickets du mois. Choisissez un mois sur le graphique, ou avec les flèches du clavier, pour lister plus bas les tickets de son chiffre jugé.',
      outage:
        'n = pannes du mois. Choisissez un mois sur le graphique, ou avec les flèches du clavier, pour lister plus bas les incidents de son chiffre jugé.',
      incident:
        'Choisissez un mois sur le graphique, ou avec les flèches du clavier, pour lister plus bas les incidents de son chiffre jugé.',
      answer:
        'n = réponses du mois. Choisissez un mois sur le graphique, ou avec les flèches du clavier, pour lister plus bas les réponses de son chiffre jugé.',
      cost: 'n = lignes de coût du mois. Choisissez un mois sur le graphique, ou avec les flèches du clavier, pour lister plus bas les coûts de son chiffre jugé.',
    },
    chartLabel: '{name}, mois par mois ; les chiffres sont dans le tableau qui suit.',
    month: 'Mois',
    clock: 'Contrat',
    interval: 'Intervalle à 95 %',
    sample: { ticket: 'Tickets', incident: 'Incidents', answer: 'Réponses', cost: 'Lignes de coût' },
    target: 'Objectif',
    path: 'trajectoire',
    verdict: 'Verdict',
    showFacts: 'Lister ce que ce mois compte',
  },
  column: { cumulated: 'Depuis M1' },
  part: {
    'out-of-scope': 'Hors périmètre',
    volume: 'Volume',
    remainder: 'Reste (prix, divers)',
    contract: 'Contrat',
    'internal-steering': 'Pilotage interne',
    transition: 'Transition',
  },
  bridge: {
    title: 'De la prévision au réel',
    chartLabel: 'D’une prévision de {forecast} à un coût réel de {actual} : {parts}.',
    forecast: 'Prévu',
    actual: 'Réel',
    noVolume: 'Le volume de tickets n’est pas isolé : ni prix unitaire ni prévision de tickets pour ces mois.',
    someVolume: 'Le volume de tickets est valorisé sur {n} mois sur {all}.',
    note: 'Les barres partent de la prévision ; les pointillés sont les limites de l’objectif.',
    none: 'Ce mois n’a pas à la fois des coûts et une prévision.',
  },
  dots: {
    baseline: 'référence {n}',
  },
  comparison: {
    title: 'De quoi est fait le coût du mois',
    before: 'Avant le contrat, par mois',
    total: 'Total',
    noBaseline: 'Les lignes du coût d’avant le contrat ne sont pas saisies.',
    none: 'Aucun coût ce mois-ci.',
  },
  define: {
    title: 'Comment c’est calculé',
    formula: 'Formule',
    which: 'Quels tickets',
    scope: {
      incidents:
        'Les incidents, si les exports les distinguent du reste, sinon tous les tickets. Un ticket dont rien ne dit le type compte. Les demandes ont leur propre valeur à côté.',
      requests:
        'Les demandes, si les exports les distinguent du reste, sinon tous les tickets. Un ticket dont rien ne dit le type compte. Les incidents ont leur propre valeur à côté.',
      all: 'Tous les tickets, quel que soit leur type. Incidents et demandes ont leur propre valeur à côté, si les exports les distinguent.',
    },
    typeFrom: {
      either: 'Le type est dit par sa colonne, sinon par le début de la catégorie.',
      type: 'Le type est dit par sa colonne.',
      category: 'Le type est dit par le début de la catégorie.',
    },
    eligible: 'Éligibles',
    eligibleText:
      'Tickets résolus ou clos dans le mois ; ni annulés, ni doublons, ni fusionnés. Un ticket clos sans date de résolution est placé à sa date de clôture.',
    levelOne: 'Niveau 1',
    levelOneBy: 'D’après {rule}.',
    levelOneFirst:
      'D’après la première règle à laquelle le fichier répond : la colonne d’escalade, le niveau de support, les groupes de niveau 1, le nombre de réaffectations.',
    reopened: 'Rouverts',
    reopenedText:
      'Un ticket rouvert dans les 14 jours de sa résolution ne compte pas au premier niveau ; si seul le nombre de réouvertures est connu, toute réouverture suffit.',
    clock: 'Compté sur',
    toolClock: 'La durée qu’indique l’outil, sur le calendrier de l’outil.',
    noDate: 'Sans date de résolution',
    closingStandsIn: 'La date de clôture en tient lieu.',
    closingDoesNot: 'Un ticket clos sans date de résolution n’a pas de délai.',
    placed: 'Placés',
    placedText: 'Un ticket ouvert un mois et résolu un mois suivant compte dans ce dernier.',
    months: 'Mois',
    monthsText:
      'Mois civils dans le fuseau {zone}. Une période est calculée sur ses faits réunis ; les chiffres mensuels ne sont jamais moyennés.',
    sure: 'Certitude',
    targets: 'Objectifs',
    step: '{target} à la fin de {month}',
    within: 'à {target} près',
    budgetNatures: 'Coûts comptés',
    bridge: 'Décomposition',
    bridgeText:
      'Hors périmètre : ce que disent les lignes de coût ; volume de tickets = (tickets créés − tickets prévus) × prix unitaire du contrat, quand les deux sont connus ; le reste, prix et divers, n’est jamais caché.',
    forecast: 'Prévision',
    forecastMonths: 'Convenue au contrat pour {n} mois ; | Convenue au contrat pour {n} mois ;',
    forecastElse: 'pour un mois qui n’en a pas, la prévision que portent les lignes de coût.',
    satisfied: 'Satisfait',
    satisfiedText: '4 ou 5 sur 5, 7 à 10 sur 10, 3 ou 4 sur 4, « bien » ou « oui ».',
    survey: 'Enquêtes',
    surveyAuto:
      'Celles qui portent sur un ticket s’il y en a, sinon les périodiques ; les autres sont montrées à part.',
    surveyOnly: {
      ticket: 'Celles qui portent sur un ticket ; les périodiques sont montrées à part.',
      periodic: 'Les périodiques ; celles qui portent sur un ticket sont montrées à part.',
    },
    baseline: 'Référence',
    perMonthAgreed: '{n} par mois, chiffre convenu.',
    perMonthCounted: '{n} par mois, comptés sur {months} mois. | {n} par mois, comptés sur {months} mois.',
    baselineImported: 'Les mois d’avant M1 qui ont été importés.',
    costBaseline: '{amount} par mois : {lines}.',
    noCostBaseline: 'Pas encore saisie.',
    transition: 'Transition',
    transitionSpread: '{amount} étalés sur le premier mois. | {amount} étalés sur les {n} premiers mois.',
    transitionAsCome: 'Comme viennent ses lignes de coût.',
    rules: 'Tirés aussi des tickets',
    rule: '{field} contenant « {text} »',
    outages: 'Pannes',
    outagesText: 'Les arrêts planifiés sont hors du compte ; plusieurs pannes à la fois comptent une fois.',
    hourlyCost: 'Coût d’une heure d’arrêt',
    noHourlyCost: 'Pas saisi.',
    change: 'Changer ces réglages',
  },
}
