import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { LastAct, LeadSubject, ModelCost, Reader } from '../../src/cards/subject';
import type { Account, Contact } from '../../src/domain/account';
import type { CompanyResearch } from '../../src/domain/company-research';
import { decide, type Decision } from '../../src/domain/decision';
import { checkEmail } from '../../src/domain/email-address';
import type { LeadMail } from '../../src/domain/lead-mail';
import { evolve } from '../../src/domain/evolve';
import { suggestedAction } from '../../src/domain/handover';
import { icpFit, type CriterionVerdict, type Verdict } from '../../src/domain/icp-fit';
import type { Lead, StepFault, StepName } from '../../src/domain/lead';
import type { LeadEvent, LoggedEvent } from '../../src/domain/lead-event';
import { noFields, type LeadFields } from '../../src/domain/lead-fields';
import { refusalFor } from '../../src/domain/permissions';
import { personOf, playbookSchema, type Playbook } from '../../src/domain/playbook';
import { interestFromText } from '../../src/domain/purchase-interest';
import { rate } from '../../src/domain/rating';
import { signalStrength } from '../../src/domain/signal-strength';

const examples = join(__dirname, '../../examples');

/** The playbook of the examples. */
export const playbook: Playbook = playbookSchema.parse(
  parse(readFileSync(join(examples, 'playbook.yaml'), 'utf8')),
);
export const now = Date.parse('2026-11-22T10:00:00Z');
const at = new Date(now).toISOString();

/** A person of the playbook as the reader of a card about this lead. */
export function readerOf(address: string, lead: Lead | null = null, of: Playbook = playbook): Reader {
  const person = personOf(of, address);
  const asker = { address, roles: person?.roles ?? [] };
  return {
    address,
    timeZone: person?.timeZone ?? 'UTC',
    now,
    may: (operation) => refusalFor(asker, operation, of.roleBasedViews, lead ?? undefined) === null,
  };
}

/** What is to become of a lead. */
export interface Story {
  readonly fields: Partial<LeadFields>;
  readonly sourceId: string;
  /** One for each criterion of the playbook, with the quote; none leaves the lead unassessed. */
  readonly verdicts?: readonly (readonly [Verdict, string])[];
  readonly account?: Account;
  readonly contact?: Contact;
  readonly candidates?: readonly Account[];
  readonly fault?: StepFault;
  readonly end?: 'received' | 'not-selected' | 'in-progress';
  readonly by?: readonly { readonly by: string; readonly event: LeadEvent }[];
  readonly mails?: readonly LeadMail[];
  readonly research?: CompanyResearch;
  readonly lastAct?: LastAct;
  readonly modelCost?: ModelCost;
  readonly playbook?: Playbook;
}

/** A lead that went the way of its story by the domain's own rules, with its log. */
export function told(story: Story): {
  readonly subject: LeadSubject;
  readonly events: readonly LoggedEvent[];
} {
  const of = story.playbook ?? playbook;
  const events: LoggedEvent[] = [];
  let lead: Lead | undefined;
  const happen = (event: LeadEvent, by = 'agent') => {
    const next = evolve(lead, event);
    if ('refused' in next) throw new Error(next.refused);
    ({ lead } = next);
    events.push({ seq: events.length + 1, version: 1, at, by, event });
    return lead;
  };
  const ran = (step: StepName, inputs: readonly string[], outputs: readonly string[], fault?: StepFault) => {
    const status = fault ? 'failed' : 'completed';
    const run = { step, trigger: 'lead-received', attempt: 1, startedAt: at, endedAt: at, inputs, outputs };
    return happen({ type: 'StepRan', run: { ...run, status, fault: fault ?? null } });
  };

  const fields = { ...noFields, ...story.fields };
  const begun = happen(
    {
      type: 'LeadReceived',
      id: `lead-${story.sourceId.replace(/[^\w-]/g, '').slice(0, 20)}`,
      origin: { source: 'csv', sourceId: story.sourceId },
      fields,
    },
    'intake',
  );
  lived(begun);
  const last = lead as unknown as Lead;
  for (const { by, event } of story.by ?? []) happen(event, by);
  const subject: LeadSubject = {
    lead: { ...((lead ?? last) as Lead), mails: story.mails ?? [] },
    account: story.account,
    contact: story.contact,
    candidates: story.candidates ?? [],
    research: story.research ?? null,
    playbook: of,
    lastAct: story.lastAct ?? null,
    samePerson: null,
    modelCost: story.modelCost ?? null,
  };
  return { subject, events };

  function lived(received: Lead): void {
    if (story.end === 'received') return;
    if (story.end === 'not-selected') {
      happen({ type: 'LeadNotSelected', reason: 'source' });
      return;
    }
    const version = '7c1e40d2';
    happen({
      type: 'LeadSelected',
      playbook: { id: of.id, version },
      originalSeller: fields.owner || null,
      owner: 'agent',
    });
    ran('select', [`${of.id}@${version}`], ['selected']);
    const email = checkEmail(
      fields.email,
      { disposable: false, freeMail: fields.email.endsWith('@gmail.com') },
      'not-checked',
    );
    happen({ type: 'EmailValidated', email });
    ran('validate-email', [`domain ${fields.email.split('@')[1] ?? 'none'}: not checked`], [email.validity]);
    if (story.end === 'in-progress') return;
    const usable = email.validity === 'valid';
    if (usable) assessed(received);
    if (story.fault) ran(story.fault.step, [], [], story.fault);
    decided(usable);
  }

  function assessed(received: Lead): void {
    const connection = {
      accountId: story.account?.id ?? null,
      contactId: story.contact?.id ?? null,
      by: story.account ? ('domain' as const) : null,
      candidates: (story.candidates ?? []).map((one) => one.id),
    };
    happen({
      type: 'RecordsConnected',
      connection,
      ...(story.account && { accountName: story.account.name }),
    });
    ran(
      'connect',
      ['accounts by domain and by name', 'contact by e-mail address'],
      [story.account ? `account ${story.account.name} by domain` : 'no account'],
    );
    if (!story.verdicts) return;
    const record = (name: string) =>
      name === 'decision maker' ? `lead ${received.origin.sourceId}` : `account ${story.account?.id ?? ''}`;
    const verdicts = of.icp.criteria.map(({ name }, position): CriterionVerdict => {
      const [verdict, quote] = story.verdicts?.[position] ?? ['unknown', ''];
      const finding = {
        text: `${name} is ${quote}`,
        source: 'crm',
        record: record(name),
        date: null,
        quote,
      } as const;
      return { name, verdict, finding: verdict === 'unknown' ? null : finding };
    });
    const fit = icpFit(verdicts, of.icp.levels);
    const interest = interestFromText([fields.topic, fields.description], of.interest.phrases);
    const rating = rate(
      {
        fit: fit.level,
        interest: interest.level,
        interestQuote: interest.quote,
        createdOn: fields.createdOn,
        activities: [],
        now,
      },
      of.rating,
    );
    const strength = signalStrength(
      {
        criteria: fit.criteria,
        findings: fit.criteria.flatMap((one) => one.finding ?? []),
        identityConfirmed: story.account !== undefined,
        email: 'valid',
        now,
      },
      of.signalStrength,
    );
    happen({ type: 'LeadAssessed', fit, rating, signalStrength: strength, model: 'built-in analyst 1', at });
    ran(
      'assess',
      [`lead ${received.origin.sourceId}`, `account ${story.account?.id ?? ''}`],
      [
        ...fit.criteria.map((one) => `${one.name}: ${one.verdict}`),
        `fit ${fit.level} ${fit.score}`,
        `rating ${rating.level} ${rating.score}`,
      ],
    );
  }

  function decided(usable: boolean): void {
    const current = lead as unknown as Lead;
    const { fit, rating, email } = current;
    const row = decide({
      mode: 'research-only',
      optOut: 'none',
      bounce: 'none',
      email: email?.validity ?? 'missing',
      processing: story.fault ? 'failed-five-times' : 'ok',
      fit: !fit || fit.insufficientData ? 'insufficient-data' : fit.level,
      outreach: 'unsent',
      reply: 'awaited',
      interest: 'undetected',
      questions: 'none',
      bant: 'off',
      bantGaps: 'hand-over',
    });
    const seller = of.assignment.sellers[0] ?? of.supervisor;
    const owner = row.outcome === 'hand-over' ? seller : (current.originalSeller ?? of.supervisor);
    const { outcome, reason, target } = row;
    const decision: Decision = { row: row.row, outcome, reason, target, notified: [owner], at };
    if (!usable || story.fault) {
      happen({ type: 'HandedBack', decision, owner, fault: story.fault ?? null });
    } else if (outcome === 'hand-over' && rating) {
      const handover = {
        id: `${current.id}.h1`,
        to: owner,
        target: 'seller',
        interest: rating.interest,
        rating: rating.level,
        reason,
        suggestedAction: suggestedAction(fields, rating.level),
        openQuestions: [],
        bantGaps: [],
        note: null,
        at,
      } as const;
      happen({ type: 'HandedOver', decision, handover, owner });
    } else {
      happen({ type: 'Disqualified', decision });
    }
    ran('decide', [`row ${row.row} of the decision table`], [`${outcome}: ${reason}`]);
  }
}
