import type { alerts as en } from '../en/alerts.ts'

/** Les alertes, en phrases qu’une direction comprend. */
export const alerts: typeof en = {
  rules: {
    'closed-moved': 'Un chiffre d’un comité clos a bougé',
    'decision-due': 'Une décision arrive à échéance',
    drift: 'Le délai de résolution dérive à la hausse',
    backlog: 'De vieux tickets s’accumulent',
    budget: 'Le budget s’écarte de la prévision',
    security: 'Les incidents de sécurité ne baissent pas',
    'target-missed': 'Un objectif est manqué',
    'commitment-missed': 'Un engagement est manqué',
    'credit-missing': 'Une pénalité acceptée n’est pas créditée',
    'target-out-of-reach': 'Un objectif sera manqué à ce rythme',
    'file-missing': 'Un fichier du mois manque',
    restated: 'Un chiffre déjà montré a changé',
    watch: 'Le délai de résolution monte peut-être',
  },
  seen: {
    'closed-moved':
      '{Kpi} : {expected}{verdictBefore} devant le comité clos du {quarter}, {seen}{verdictNow} à présent.',
    'decision-due': 'Décidé au comité du {quarter} : « {decision} » ({owner}). L’échéance est le {dueOn}.',
    'decision-late':
      'Décidé au comité du {quarter} : « {decision} » ({owner}). L’échéance était le {dueOn} et ce n’est pas fait.',
    drift:
      'À nature égale, les tickets prennent plus de temps depuis {since} : {seen} en {month} là où l’on attendrait {expected}, que le SLA soit tenu ou non.',
    watch:
      'À nature égale, les tickets prennent peut-être plus de temps depuis {since} : {seen} en {month} là où l’on attendrait {expected}.',
    'watch-alone': 'À nature égale, les tickets prennent peut-être plus de temps depuis {since} : {seen} en {month}.',
    backlog:
      'Tickets ouverts depuis plus de 30 jours à la fin {ofMonth} : {seen}, là où l’on en attendrait {expected} ; ils s’accumulent depuis {since}.',
    budget:
      '{run}, le coût s’écarte de {seen} de la prévision, au-delà des {expected} convenus pour les premiers mois.',
    'security-counted':
      '{run}, des incidents de sécurité sont survenus là où il n’y en avait aucun avant le contrat : {seen}.',
    'security-level': '{run}, les incidents de sécurité sont au niveau de la référence : ils ne baissent pas.',
    security: '{run}, les incidents de sécurité sont à {seen} par rapport à la référence : ils ne baissent pas.',
    'commitment-missed': '{run}, {kpi} est de {seen} là où le contrat demande {expected}.',
    'credit-missing': 'La pénalité pour {of}, {window}, a été acceptée le {agreedOn} : il reste {amount} à créditer.',
    'target-missed': 'À {due}, {kpi} est de {seen} pour un objectif de {expected}.',
    'target-missed-since': '{run}, {kpi} est de {seen} pour un objectif de {expected}, échu depuis {due}.',
    'target-out-of-reach':
      'Au rythme des derniers mois, {kpi} sera de {projected} à {due}, pour un objectif de {expected}. {run}, la valeur est de {seen}.',
    'file-missing': 'Le fichier {file} {ofMonth} n’est pas arrivé.',
    restated: '{Kpi} en {since} : {expected}{verdictBefore} auparavant, {seen}{verdictNow} à présent.',
  },
  more: {
    'closed-moved':
      'Ce que le comité a vu reste tel quel ; la page du comité et le registre disent ce qui l’a fait bouger.',
    'decision-due': 'La page des décisions du comité note ce que devient la décision : faite, abandonnée ou reportée.',
    drift:
      'La hausse est de {slope} par mois (entre {low} et {high}), plus que ne le permet le hasard ; à ce rythme, le délai atteindra {projected} dans six mois.',
    watch: 'La hausse, {slope} par mois (entre {low} et {high}), ne dépasse pas encore ce que permet le hasard.',
    backlog: 'Le délai moyen semble stable parce que les tickets encore ouverts n’y comptent pas.',
    budget:
      'C’est le signe d’un dimensionnement ou d’un périmètre de départ inexact : le pont distingue le hors périmètre, le volume et le prix.',
    'credit-missing': 'Plus de deux mois ont passé, et aucun fichier de coûts ne montre l’avoir.',
    'file-missing': 'Les chiffres qui en dépendent restent vides jusqu’à son import.',
    restated: 'Le registre dit ce qui l’a fait changer, et quels autres mois ont changé.',
  },
  sure: {
    counted: 'Ce chiffre est compté, non échantillonné.',
    certain: 'Le hasard ne suffit pas à l’expliquer.',
    unsure: 'Ce n’est pas prouvé : trop peu de données, une valeur proche de l’objectif, ou des mois sans fichier.',
  },
  quarter: 'T{n} · {months}',
  nobody: 'sans responsable',
  priority: '{kpi} (priorité « {priority} »)',
  months: '{ofRun}',
  unknown: 'sans valeur',
  in: 'En {run}',
  from: '{ofRun}',
  mostly: 'Surtout : {names}.',
  natures: {
    recurring: 'coûts récurrents',
    'out-of-scope': 'hors périmètre',
    'internal-steering': 'pilotage interne',
    transition: 'transition',
    project: 'projets',
    penalty: 'pénalités',
  },
  files: { tickets: 'des tickets', incidents: 'des incidents', satisfaction: 'de satisfaction', costs: 'des coûts' },
  due: { met: 'objectif atteint', missed: 'objectif manqué' },
}
