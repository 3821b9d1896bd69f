import { describe, expect, it } from 'vitest'
import type { ImportKind } from '../../../shared/api/imports.ts'
import type { Answers } from '../../../shared/api/questions.ts'
import { readContent } from './read-file.ts'

/** Name, lines, what its facts are, what it asks, what was answered. */
type Case = readonly [string, readonly string[], object[], (readonly string[])?, Answers?]

async function factsOf(kind: ImportKind, lines: readonly string[], answers: Answers = {}) {
  const {
    report,
    failure,
    tickets,
    costs,
    answers: given,
    incidents,
  } = await readContent(lines.join('\n'), { kind, answers })
  expect(failure).toBeNull()
  const asked = report!.questions.map(({ id }) => id).filter((id) => !id.startsWith('level-one'))
  return { asked, facts: { tickets, costs, satisfaction: given, incidents }[kind] }
}
function suite(kind: ImportKind, cases: readonly Case[]): void {
  for (const [name, lines, expected, asks = [], answers = {}] of cases)
    it(`${name}: read as it is`, async () => {
      const { asked, facts } = await factsOf(kind, lines, answers)
      expect(facts).toMatchObject(expected)
      expect(asked).toEqual(asks)
    })
}

const open = '13/03/2026 09:00'
const end = '13/03/2026 11:00'
const done = { openedAt: expect.any(Number), resolvedAt: expect.any(Number) }

describe('tickets whose headers need no mapping', () => {
  suite('tickets', [
    ['an entry and a completion', ['Ticket #,Date Entered,Complete Date', `1,${open},${end}`], [done]],
    [
      'a call',
      ['Incident number,Call date,Date closed,Operator group', `1,${open},${end},L1`],
      [{ group: 'L1', closedAt: expect.any(Number) }],
    ],
    [
      'a fix, and work in progress',
      ['Ticket,Logged,Fixed,Status', `1,${open},${end},Done`, `2,${open},,WIP`],
      [done, { status: 'open' }],
    ],
    [
      'a hint in brackets',
      ['Ticket;Ouvert le (jj/mm/aaaa hh:mm);Résolu le;GTR respectée (O/N)', `1;${open};${end};N`],
      [{ ...done, slaMet: false }],
    ],
    [
      'to which level it was escalated',
      ['Ticket;Ouvert le;Escaladé vers N2 ?', `1;${open};Oui`],
      [{ escalated: true }],
    ],
    [
      'levels that it was handed over to',
      ['Ticket;Ouvert le;Niveau', `1;${open};N1`, `2;${open};N1 > N2`, `3;${open};N1 → N3`],
      [{ level: 1 }, { level: 2 }, { level: 3 }],
    ],
    [
      'by whom it was resolved',
      ['Ticket;Ouvert le;Résolu par', `1;${open};N1`, `2;${open};Support N2`],
      [{ level: 1 }, { level: 2 }],
    ],
    ['a person by whom it was resolved', ['Ticket;Ouvert le;Résolu par', `1;${open};Bob`], [{ level: null }]],
    [
      'whether level 1 resolved it',
      ['Ticket;Ouvert le;Résolu au N1', `1;${open};Oui`, `2;${open};Non`],
      [{ escalated: false }, { escalated: true }],
    ],
    [
      'how often it was escalated',
      ['Ticket;Ouvert le;Nb escalades', `1;${open};0`, `2;${open};1`],
      [{ reassignments: 0 }, { reassignments: 1 }],
    ],
    [
      'whether it was reopened',
      ['Ticket;Ouvert le;Rouvert', `1;${open};Non`, `2;${open};Oui`],
      [{ reopenings: 0 }, { reopenings: 1 }],
    ],
    [
      'an SLA in words',
      ['Ticket;Ouvert le;SLA', `1;${open};OK`, `2;${open};KO`, `3;${open};Hors délai`],
      [{ slaMet: true }, { slaMet: false }, { slaMet: false }],
    ],
    [
      'the name of an SLA, which is none of its outcomes',
      ['Ticket;Ouvert le;SLA', `1;${open};P1 4 h`],
      [{ slaMet: null }],
    ],
    [
      'what is left of an SLA',
      ['Ticket;Ouvert le;SLA restant (min)', `1;${open};30`, `2;${open};-15`],
      [{ slaMet: true }, { slaMet: false }],
    ],
    ['days of waiting', ['Ticket;Ouvert le;Attente (jours)', `1;${open};1,5`], [{ pendingSeconds: 129_600 }]],
    [
      'a tool that knows no column of ends, where a list by hand does',
      ['Ticket Number,Status,Queue,Created,Complete Date', `T1,Complete,L1,${open},${end}`],
      [{ ...done, group: 'L1' }],
    ],
  ])
})

describe('costs whose headers need no mapping', () => {
  suite('costs', [
    [
      'before tax, tax and with tax',
      ['Date;Libellé;Nature;HT;TVA;TTC', '31/03/2026;A;Récurrent;1 000,00;200,00;1 200,00'],
      [{ amount: 100_000 }],
    ],
    [
      'a currency in the header',
      ['Month,Nature,Net amount (EUR)', '2026-03,Recurring,"1,000.00"'],
      [{ amount: 100_000 }],
    ],
    [
      'a discount, and what is left',
      ['Mois;Nature;Montant HT;Remise;Net HT', '2026-03;Récurrent;100;10;90'],
      [{ amount: 9000 }],
    ],
    [
      'thousands before tax',
      ['Mois;Nature;Montant (k€ HT)', '2026-03;Récurrent;12,5'],
      [{ amount: 1_250_000 }],
      [],
      { 'speech:money:amount': 'thousands' },
    ],
    ['months without a zero', ['Mois;Nature;Montant', '2026-3;Récurrent;100'], [{ month: 2026 * 12 + 2 }]],
    [
      'accounts with debit and credit',
      [
        'Date;Compte;Libellé;Débit;Crédit',
        '31/03/2026;611000;Infogérance;1 000,00;',
        '31/03/2026;611000;Avoir;;100,00',
        '31/03/2026;401000;Fournisseur;;900,00',
      ],
      [{ amount: 100_000 }, { amount: -10_000 }],
      [],
      { 'word:nature:611000': 'recurring' },
    ],
  ])

  const credits = [
    'Mois;Nature;Libellé;Type de pièce;Montant',
    '2026-03;Récurrent;A;Facture;1000',
    '2026-03;Récurrent;B;Avoir;200',
    '2026-03;Récurrent;C;Avoir;-50',
  ]
  suite('costs', [
    [
      'credit notes without a sign: asked',
      credits,
      [{}, { amount: -20_000 }, { amount: -5000 }],
      ['speech:credit:amount'],
    ],
    ['… and answered', credits, [{}, { amount: 20_000 }, { amount: -5000 }], [], { 'speech:credit:amount': 'added' }],
    [
      'a label that names one',
      ['Mois;Nature;Libellé;Montant', '2026-03;Récurrent;Avoir sur forfait;200'],
      [{ amount: -20_000 }],
      ['speech:credit:amount'],
    ],
    [
      'a label that speaks of credit cards',
      ['Mois;Nature;Libellé;Montant', '2026-03;Récurrent;Credit card fees;200'],
      [{ amount: 20_000 }],
    ],
  ])
})

describe('lines of costs that are none', () => {
  const planned = ['Poste;Nature;Type;Mois;Montant', 'A;Récurrent;Réel;2026-03;120', 'A;Récurrent;Budget;2026-03;100']
  suite('costs', [
    [
      'what was planned, said by a column',
      planned,
      [
        { amount: 12_000, forecast: null },
        { amount: 0, forecast: 10_000 },
      ],
    ],
    [
      'planned work, which was spent',
      ['Month;Nature;Label;Type;Amount', '2026-03;recurring;Fee;Planned;300', '2026-03;project;Repair;Unplanned;100'],
      [{ amount: 30_000, forecast: null }, { amount: 10_000 }],
      [],
      { 'speech:planned:amount': 'spent' },
    ],
    [
      'a budget of which no line says what was spent: asked',
      ['Mois;Nature;Version;Montant', '2026-03;Récurrent;Budgété;300', '2026-03;Projet;Hors budget;100'],
      [{ amount: 0, forecast: 30_000 }, { amount: 10_000 }],
      ['speech:planned:amount'],
    ],
    [
      'a year that was planned and its first month spent, whichever stands first: the others are left out',
      [
        'Scénario;Nature;Mois;Montant',
        ...['03', '04'].map((month) => `Budget;Récurrent;2026-${month};100`),
        'Réel;Récurrent;2026-03;120',
      ],
      [
        { month: 2026 * 12 + 2, amount: 0, forecast: 10_000 },
        { month: 2026 * 12 + 2, amount: 12_000 },
      ],
    ],
    [
      'a month planned, of which what was spent could not be read: no cost of nothing',
      ['Mois;Type;Nature;Montant', '2026-03;Réel;;500', '2026-03;Budget;Récurrent;1000', '2026-04;Réel;Récurrent;70'],
      [{ month: 2026 * 12 + 3, amount: 7_000 }],
    ],
    [
      'VAT',
      ['Mois;Nature;Libellé;Montant', '2026-03;Récurrent;A;1000', '2026-03;Récurrent;TVA 20 %;200'],
      [{ amount: 100_000 }],
    ],
    [
      'thousands that were planned',
      ['Mois;Nature;Prévu;Réel', '2026-03;Récurrent;10 k€;11 k€'],
      [{ amount: 1_100_000, forecast: 1_000_000 }],
    ],
  ])
})

describe('answers whose headers need no mapping', () => {
  const lime = [
    '"id. ID de la réponse","submitdate. Date de soumission","Q1. Êtes-vous satisfait ?"',
    '"1","2026-03-13 09:00:00","Oui"',
  ]
  suite('satisfaction', [
    ['LimeSurvey with codes and questions', lime, [{ satisfied: true }]],
    [
      'SurveyMonkey',
      [
        'Respondent ID,Start Date,End Date,Overall how satisfied are you?',
        '1,03/13/2026 09:00:00 AM,03/13/2026 09:01:00 AM,Very satisfied',
      ],
      [{ satisfied: true }],
    ],
    [
      'GLPI',
      [
        '"ID";"Enquête de satisfaction - Date de la réponse";"Enquête de satisfaction - Satisfaction";',
        '"1";"13-03-2026 09:00";"5/5";',
      ],
      [{ satisfied: true }],
    ],
    [
      'Zendesk',
      ['Ticket ID,Satisfaction rating,Satisfaction date', '1,Bad with comment,2026-03-13 09:00'],
      [{ satisfied: false }],
    ],
    [
      'what people feel',
      ['Date;Ressenti', '13/03/2026;Content', '13/03/2026;Mécontent'],
      [{ satisfied: true }, { satisfied: false }],
    ],
  ])
})

describe('incidents whose headers need no mapping', () => {
  suite('incidents', [
    [
      'a category that says what each is',
      ['Detected,Restored,Category', '2026-03-13 09:00,2026-03-13 10:00,Outage', '2026-03-13 09:00,,Malware'],
      [{ kind: 'outage', endedAt: expect.any(Number) }, { kind: 'security' }],
    ],
    [
      'a category that does not',
      ['Detected,Category', '2026-03-13 09:00,Web'],
      [{ category: 'Web' }],
      ['constant:kind'],
    ],
  ])
})

it('what old programs write after the last line is no row', async () => {
  const { report, issues } = await readContent(`Ticket;Ouvert le\n1;${open}\n\u001A`)
  expect([report!.rows, report!.leftOut, issues]).toEqual([1, 0, []])
})

describe('headers that could take another column for theirs', () => {
  it.each(['Nb réponses', 'Nombre de répondants', 'Responses'])(
    'averages of several, by %s, are no answers',
    async (header) => {
      const lines = [`Date;Satisfaction;${header}`, '31/03/2026;4,2;40', '30/04/2026;4,1;1']
      const { failure } = await readContent(lines.join('\n'), { kind: 'satisfaction' })
      expect(failure).toMatchObject({ code: 'columns-missing' })
    },
  )

  it('a cost beside a quantity that may be of one or of all is asked for', async () => {
    const lines = ['Mois;Nature;Quantité;Coût', '2026-03;Récurrent;10;10', '2026-03;Récurrent;2;50']
    const { failure } = await readContent(lines.join('\n'), { kind: 'costs' })
    expect(failure).toMatchObject({ code: 'columns-missing' })
  })

  it('a price beside a quantity is no amount', async () => {
    const lines = ['Mois;Nature;Libellé;Qté;Prix HT;Total', '2026-03;récurrent;Poste;3;100,00;300,00']
    const { failure } = await readContent(lines.join('\n'), { kind: 'costs' })
    expect(failure).toMatchObject({ code: 'columns-missing' })
  })

  suite('tickets', [
    [
      'what the issue was is no number: two of the same are two tickets',
      ['Ref,Issue,Opened,Status', `1,Printer jam,${open},Open`, `2,Printer jam,${open},Open`],
      [{ id: '1' }, { id: '2' }],
    ],
    [
      'when it was reopened is no count of reopenings',
      ['Ticket;Ouvert le;Résolu le;Rouvert', `1;${open};${end};14/03/2026 09:00`, `2;${open};${end};`],
      [{ reopenedAt: expect.any(Number), reopenings: null }, { reopenedAt: null }],
    ],
    ...['Demandé le;Début', 'Started;Received', 'Début;Date de soumission'].map((header): Case => {
      const cells = /^(?:Début|Started)/.test(header) ? `${end};${open}` : `${open};${end}`
      return [
        `${header}: opened when it came in, not when work began`,
        [`Ticket;${header};Statut`, `1;${cells};Ouvert`],
        [{ openedAt: Date.UTC(2026, 2, 13, 8) / 1000 }],
      ]
    }),
    [
      'a level of support beside one of which nothing says of what',
      ['Ticket;Ouvert le;Niveau;Niveau de support', `1;${open};3;1`],
      [{ level: 1 }],
    ],
    [
      'which level resolved it beside the one that it came to',
      ['Ticket;Ouvert le;Niveau;Résolu par', `1;${open};N1;N2`],
      [{ level: 2 }],
    ],
    ['the number of a ticket beside that of its row', [`#;N° ticket;Ouvert le`, `1;T100;${open}`], [{ id: 'T100' }]],
    ...['Date de réception;Date de saisie', 'Reported on;Logged', 'Reported;Start date', 'Demande reçue le;Début'].map(
      (header): Case => [
        `${header}: opened when it came in, not when it was written down or begun`,
        [`Ticket;${header};Statut`, `1;${open};${end};Ouvert`],
        [{ openedAt: Date.UTC(2026, 2, 13, 8) / 1000 }],
      ],
    ),
    [
      'time to repair beside delays of which nothing says which',
      ['Ticket;Ouvert le;Délais respectés;GTR respectée', `1;${open};Oui;Non`],
      [{ slaMet: false }],
    ],
    [
      'the group that deals with it beside that of whoever asks',
      ['Ticket;Ouvert le;Groupe;Groupe d’affectation', `1;${open};RH;N1`],
      [{ group: 'N1' }],
    ],
    [
      'an escalation to level 2 beside one of which nothing says to whom',
      ['Ticket;Ouvert le;Escalade;Escaladé N2', `1;${open};Oui;Non`],
      [{ escalated: false }],
    ],
    [
      'the status of the ticket beside another state',
      ['Ticket;Ouvert le;Résolu le;Statut;Statut du ticket', `1;${open};${end};Actif;Résolu`],
      [{ status: 'resolved' }],
    ],
    [
      'what is an incident beside what it is about',
      ['Ticket;Ouvert le;Type de demande;Incident/Demande', `1;${open};Matériel;Demande`],
      [{ type: 'Demande' }],
    ],
    ['an issue that is a number', ['Issue,Opened,Status', `PRJ-1,${open},Open`], [{ id: 'PRJ-1' }]],
    [
      'work that is left is no SLA',
      ['Ticket;Ouvert le;Temps restant;Statut', `1;${open};0;Clos`, `2;${open};3;Clos`],
      [{ slaMet: null }, { slaMet: null }],
    ],
  ])
  suite('satisfaction', [
    [
      'an opinion in words beside stars',
      ['Date de réponse;Avis;Étoiles', '13/03/2026;Très bien;5', '13/03/2026;Lent;2'],
      [{ satisfied: true }, { satisfied: false }],
    ],
    [
      'the end of a ticket beside the date of its survey',
      ['Ticket,End date,Survey date,Stars', '1,2026-01-31,2026-03-13,5'],
      [{ answeredAt: Date.UTC(2026, 2, 12, 23) / 1000 }],
    ],
  ])
  suite('satisfaction', [
    ...['End date;Date', 'Survey date;Rated on', 'Date enquête;Date de réponse'].map((header): Case => [
      `${header}: answered on the day of the answer`,
      [`${header};Stars`, '2026-04-30;2026-03-13;5'],
      [{ answeredAt: Date.UTC(2026, 2, 12, 23) / 1000 }],
    ]),
    [
      'a score of the whole beside those of its parts',
      ['Date;Accueil;Note;Note globale', '13/03/2026;5;2;5', '13/03/2026;5;4;1'],
      [{ satisfied: true }, { satisfied: false }],
      [],
      { 'convention:scale': '5' },
    ],
    [
      'references of a customer, the same on two answers',
      ['Référence;Date;Étoiles', 'CLI;13/03/2026;5', 'CLI;13/03/2026;2'],
      [{ satisfied: true }, { satisfied: false }],
    ],
  ])
  suite('incidents', [
    [
      'the end of an outage beside that of its ticket',
      ['Début;Fin;Résolu le;Type', `${open};${end};18/03/2026 11:00;Panne`],
      [{ endedAt: Date.UTC(2026, 2, 13, 10) / 1000 }],
    ],
    [
      'the beginning of an outage beside when it was seen',
      ['Détecté le;Début;Fin;Type', `13/03/2026 10:30;${open};${end};Panne`],
      [{ startedAt: Date.UTC(2026, 2, 13, 8) / 1000 }],
    ],
    ...['Durée (h);Durée d’interruption (h)', 'Duration (h);Downtime (h)'].map((header): Case => [
      `${header}: how long the service was down`,
      [`Début;${header};Type`, `${open};26;2;Panne`],
      [{ endedAt: Date.UTC(2026, 2, 13, 10) / 1000 }],
    ]),
  ])
  suite('costs', [
    [
      'a credit note by its type',
      ['Mois;Type;Nature;Montant', '2026-03;Facture;Récurrent;100', '2026-03;Avoir;Récurrent;10'],
      [{ amount: 10_000 }, { amount: -1_000 }],
      [],
      { 'speech:credit:amount': 'taken-off' },
    ],
    ...['Statut;Prévu', 'Version;Budget initial', 'Scénario;Budget 2026'].map((pair): Case => {
      const [header, word] = pair.split(';')
      return [
        `${pair}: a line of what was planned`,
        [`Mois;${header};Nature;Montant`, '2026-03;Réel;Récurrent;100', `2026-03;${word};Récurrent;110`],
        [{ amount: 10_000 }, { amount: 0, forecast: 11_000 }],
      ]
    }),
    [
      'net of a discount in per cent that no sum tells',
      ['Mois;Nature;Montant;Net HT', '2026-03;Récurrent;100;90'],
      [{ amount: 9_000 }],
    ],
    [
      'expenses paid back are no credit note',
      ['Mois;Nature;Libellé;Montant', '2026-03;Récurrent;Remboursement de frais de déplacement;200'],
      [{ amount: 20_000 }],
    ],
    ...['Mois;Mois concerné', 'Month;Service month', 'Mois;Mois de prestation'].map((header): Case => [
      `${header}: the month that is billed`,
      [`${header};Nature;Montant`, '2026-04;2026-03;Récurrent;100'],
      [{ month: 2026 * 12 + 2 }],
    ]),
    [
      'a cost that is what a price and a quantity come to',
      ['Mois;Nature;Quantité;PU;Coût', '2026-03;Récurrent;10;10;100'],
      [{ amount: 10_000 }],
    ],
    [
      'what was spent beside the days that it took',
      ['Mois;Nature;Réel;Coût', '2026-03;Projet;10;1000'],
      [{ amount: 100_000 }],
    ],
    ...['Coût', 'Montant', 'Amount'].map((price): Case => [
      `${price} is a price that a quantity multiplies`,
      [
        `Mois;Nature;Quantité;${price};Total`,
        '2026-03;Récurrent;10;10,00;100,00',
        '2026-03;Récurrent;2;1 050,50;2 101,00',
        ';Total;;;2 201,00',
      ],
      [{ amount: 10_000 }, { amount: 210_100 }],
    ]),
    ...[
      ['in thousands, and a credit', '2;1,5 k€;3 000,00 €', '1;(120,00);(120,00)', 300_000, -12_000],
      ['of a fraction, with a minus behind', '2,5;100,00;250,00', '3;10,00-;30,00-', 25_000, -3_000],
      ['in Swiss francs without hundredths', "3;1'000.–;3'000.–", '2;50.–;100.–', 300_000, 10_000],
    ].map(([what, one, other, ...amounts]): Case => [
      `a price ${what}`,
      ['Mois;Nature;Quantité;Montant;Total', `2026-03;Récurrent;${one}`, `2026-03;Récurrent;${other}`],
      amounts.map((amount) => ({ amount: Number(amount) })),
    ]),
    [
      'a price, a quantity and a discount',
      [
        'Mois;Nature;Coût;Qté;Brut;Remise;Net',
        '2026-03;Récurrent;10,00;10;100,00;10 %;90,00',
        '2026-03;Récurrent;50,00;2;100,00;;100,00',
      ],
      [{ amount: 9_000 }, { amount: 10_000 }],
    ],
    [
      'an amount of which a discount is still to be taken off',
      ['Mois;Nature;Montant;Remise;Total', '2026-03;Récurrent;100;10;90', '2026-03;Récurrent;100;;100'],
      [{ amount: 9_000 }, { amount: 10_000 }],
    ],
    [
      'an amount with the VAT that stands beside it',
      ['Month,Nature,Amount,VAT,Net', '2026-03,recurring,120.00,20.00,100.00', '2026-03,recurring,60.00,10.00,50.00'],
      [{ amount: 10_000 }, { amount: 5_000 }],
    ],
    [
      'what a month costs beside what it makes in a year',
      ['Mois;Nature;Montant;Nombre de mois;Total annuel', '2026-03;Récurrent;100;12;1200'],
      [{ amount: 10_000 }],
    ],
    [
      'a total that is no product of the amount',
      ['Mois;Nature;Montant;Quantité;Total', '2026-03;Récurrent;100;3;100', '2026-03;Récurrent;50;2;150'],
      [{ amount: 10_000 }, { amount: 5_000 }],
    ],
  ])

  it.each([
    ['Issue;Opened;Status', `Printer jam;${open};Open`],
    ['Ticket;Weekday;Start time;End time', '1;Monday;09:00;11:00'],
  ])('%s: what lacks is asked, and no row is taken for what it is not', async (...lines) => {
    const { failure } = await readContent(lines.join('\n'), { kind: 'tickets' })
    expect(failure).toMatchObject({ code: 'columns-missing' })
  })
})
