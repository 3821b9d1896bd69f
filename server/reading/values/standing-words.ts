import { commonStatuses } from '../formats/status-words.ts'
import { normaliseWords } from './clean-text.ts'
import { statusReader } from './status.ts'
import { stemsOf } from './word-stems.ts'

/** What the words of a status say of the rows that hold them. */
export type StandingWords = {
  /** Whether rows of this word surely count. */
  readonly count: (word: string) => boolean
  /** Whether rows of this word probably do not. */
  readonly takeBack: (word: string) => boolean
}

const stems = (words: string) => new Set(words.split(', ').map(stemsOf))

const COSTS_COUNT = stems(
  'facture, a payer, impaye, paye, regle, acquitte, solde, emis, envoye, valide, approuve, comptabilise, accepte, confirme, ' +
    'definitif, definitive, clos, cloture, termine, realise, livre, recu, receptionne, lettre, en retard, echu, rapproche, ' +
    'partiellement paye, paye partiellement, bon a payer, mandate, liquide, en attente de paiement, en attente de reglement, a regler, ok, fait, oui, reel, depense, ' +
    'consomme, constate, invoiced, billed, paid, unpaid, overdue, due, sent, issued, approved, validated, posted, booked, ' +
    'closed, completed, done, delivered, received, accepted, confirmed, final, settled, spent, incurred, actual, yes, ' +
    'partially paid, awaiting payment, budget, prevu, prevision, previsionnel, forecast, planned, plan, avoir, credit note, ' +
    'en cours, in progress, ongoing',
)
/** Of an outage or an incident of security: `Contenu`, `True positive`. Those of a ticket are read besides. */
const INCIDENTS_COUNT = stems(
  'confirme, avere, vrai positif, true positive, contenu, circonscrit, eradique, maitrise, remedie, attenue, acquitte, retabli, service retabli, ' +
    'restaure, declare, notifie, detecte, analyse, oui, yes, confirmed, contained, eradicated, remediated, mitigated, ' +
    'acknowledged, restored, recovered, monitoring, identified, problem, down, failing, firing, alerting, ongoing, live, ' +
    'active, actif, detected, reported, notified, critical, warning, unreachable, recovery, post mortem',
)

const TAKEN_BACK =
  'annul\\w*|cancel\\w*|abandon\\w*|refus\\w*|rejet\\w*|reject\\w*|declin\\w*|void(?:ed)?|supprim\\w*|delet\\w*|withdrawn|retire\\w*|' +
  'doublons?|duplica\\w*|duplique\\w*|invalid\\w*|sans suite|en erreur|saisi(?:e|es)? par erreur|obsolete\\w*|non confirme\\w*|' +
  'not confirmed|unconfirmed'
/** Of costs besides: what is not, or not yet, owed. */
const COST_TAKEN_BACK = new RegExp(
  `\\b(?:${TAKEN_BACK}|devis|quotes?|quotations?|estimat\\w*|estimations?|brouillons?|drafts?|pro ?forma|propos\\w*|offres?(?! \\w)|` +
    'simul\\w*|contest\\w*|disput\\w*|litig\\w*|perdue?s?|lost|expire\\w*|en attente|pending|on hold|a valider|a facturer|a venir|' +
    'non (?:facture|valide|engage|realise|accepte)\\w*|not (?:billed|approved|invoiced|accepted)|unbilled|suspendu\\w*)\\b',
)
/** Of incidents besides: what was none. */
const INCIDENT_TAKEN_BACK = new RegExp(
  `\\b(?:${TAKEN_BACK}|faux positifs?|false ?positives?|false (?:alarm|alert)s?|fausses? (?:alerte|alarme)s?|non avere\\w*|infirme\\w*|` +
    'benign|benin\\w*|informational|informati[fv]\\w*|ignore\\w*|not an? \\w+|pas un \\w+|non fonde\\w*|' +
    'fusionne\\w*|merged)\\b|' +
    // What was tried or awaited, not a text that speaks of it: `Redémarré puis testé`.
    '^(?:tests?|exercices?|drill|expected|attendue?s?)\\b|\\b(?:de|d|un) (?:test|exercice)$|\\bsecurity test|' +
    '\\b(?:activite|comportement|trafic|activity|behaviou?r) (?:attendue?|expected)',
)
const DENIED = /\b(?:non|pas|not|no|hors|sauf) (?:annul|cancel|rejet|reject|refus|doublon|duplic)/
/** Work is done on a quote, and papers name theirs: `Travaux sur devis`, `FAC-12 (devis D-7)`. */
const ON_A_QUOTE =
  /\b(?:sur|selon|suivant|apres|per|on|from|based on) (?:devis|quotes?|quotations?)\b|(?<=\w )(?:devis|quotes?|quotations?) .*\d.*/g

const isTicketStatus = statusReader(commonStatuses)
const takenBack = (pattern: RegExp) => (word: string) => {
  const words = normaliseWords(word).replace(ON_A_QUOTE, ' ')
  return pattern.test(words) && !DENIED.test(words)
}

/** Of lines of costs, whose status tells papers from what is owed. */
export const costStanding: StandingWords = {
  count: (word) => COSTS_COUNT.has(stemsOf(word)),
  takeBack: takenBack(COST_TAKEN_BACK),
}

/** Of a log of a monitor's states: a stretch of time in which all was well. Of a list of incidents: that one is over. */
const STATE_OF_UP = /^(?:(?:host|service|\d) )?(?:ok|up|passing|online|en ligne|operationnel)(?: (?:hard|soft))?$/
const isNoIncident = takenBack(INCIDENT_TAKEN_BACK)

/** Of incidents, whose status is that of a ticket, or a verdict. */
export const incidentStanding: StandingWords = {
  count: (word) => {
    const status = isTicketStatus(word)
    const isCounted = status !== null && !['cancelled', 'duplicate', 'merged'].includes(status)
    return INCIDENTS_COUNT.has(stemsOf(word)) || (isCounted && !incidentStanding.takeBack(word))
  },
  takeBack: (word) => STATE_OF_UP.test(normaliseWords(word)) || isNoIncident(word),
}
