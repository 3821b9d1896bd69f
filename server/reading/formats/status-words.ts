import { ticketStatuses, type TicketStatus } from '../../../shared/kinds/tickets/ticket.ts'

/** Words that mean the same in every tool, normalised, in English, French, Spanish and Portuguese, some in German and Italian. */
const words: Readonly<Record<TicketStatus, readonly string[]>> = {
  open: [
    'open, opened, new, active, wip, assigned, in progress, work in progress, reopened, re opened, acknowledged',
    'accepted, queued, in queue, scheduled, planned, investigating, under investigation, in review',
    'under review, in treatment, being processed, started, triage, triaged, backlog, to do, todo',
    'unassigned, in analysis, in development, escalated, transferred, dispatched, working, ouvert, nouveau',
    'assigne, attribue, affecte, en cours, en cours *, en cours de traitement, en traitement, en analyse',
    'a traiter, a faire, a prendre en compte, a qualifier, a planifier, non traite, non resolu, non fait, pas fait, non realise',
    'pris en charge, prise en charge, pris en compte, prise en compte, qualifie, planifie, rouvert',
    'reouvert, enregistre, escalade, transfere, en diagnostic, en intervention, abierto, nuevo, en curso',
    'en curso *, en progreso, asignado, reabierto, aberto, novo, em andamento, em atendimento',
    'em atendimento *, em progresso, atribuido, reaberto, offen, neu, in bearbeitung, in arbeit, aperto',
    'nuovo, in corso, recu, reception, received',
  ],
  pending: [
    'pending, pending *, waiting, waiting *, awaiting, awaiting *, on hold, hold, paused, stalled, deferred',
    'postponed, suspended, blocked, onhold, with user, with customer, with client, with supplier, with vendor',
    'with third party, chez le client, chez l utilisateur, chez le fournisseur, en attente, en attente *, mis en attente, mise en attente, attente *',
    'en instance, suspendu, en suspens, en pause, bloque, reporte, gele, en espera, en espera *, esperando *, pendiente',
    'pendiente *, pausado, pendente, pendente *, em espera, aguardando, aguardando *, wartend, wartend *',
    'in attesa',
  ],
  resolved: [
    'resolved, solved, fixed, answered, resolution provided, resolu, solutionne, traite, corrige, repare',
    'regle, fait, effectue, realise, livre, delivered, resuelto, solucionado, corregido, resolvido, corrigido, gelost, geloest, risolto',
  ],
  closed: [
    'closed, closed *, close, done, completed, complete, finished, archived, closed successful',
    'closed unsuccessful, closed with workaround, solde, clos, cloture, ferme, termine, acheve, fini, archive',
    'clos sans succes, clos avec succes, cloture sans succes, cloture avec succes, ferme avec succes, ferme sans succes',
    'cerrado, finalizado, terminado, completado, cerrado con exito',
    'listo, fechado, encerrado, concluido, fechado com exito, fechado sem exito, geschlossen, erledigt',
    'abgeschlossen, chiuso',
  ],
  cancelled: [
    'cancelled, canceled, closed cancelled, closed canceled, closed incomplete, rejected, refused, declined',
    'withdrawn, abandoned, won t do, wont do, won t fix, wont fix, invalid, void, deleted, removed, spam',
    'closed rejected, closed skipped, annule, abandonne, rejete, refuse, supprime, sans suite',
    'classe sans suite, clos sans suite, cloture sans suite, ferme sans suite, sans suite *, invalide',
    'retire, cancelado, anulado, rechazado, descartado, eliminado, rejeitado, recusado, abgebrochen',
    'abgelehnt, annullato',
  ],
  duplicate: ['duplicate, duplicated, closed duplicate, doublon, duplique, en double, duplicado, duplikat'],
  merged: ['merged, closed merged, fusionne, regroupe, fusionado, mesclado, zusammengefuhrt'],
}

export const commonStatuses: Readonly<Record<string, TicketStatus>> = Object.fromEntries(
  ticketStatuses.flatMap((status) =>
    words[status].flatMap((line) => line.split(', ')).map((word) => [word, status] as const),
  ),
)
