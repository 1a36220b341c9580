import type { Fault } from '../domain/fault';
import type { Lead, StepName } from '../domain/lead';
import type { LeadEvent, StepRun } from '../domain/lead-event';
import { assess } from './stages/assess';
import { connect } from './stages/connect';
import { decide, giveUp } from './stages/decide';
import { readReplies } from './stages/read-replies';
import { research } from './stages/research';
import { select } from './stages/select';
import type { Stage, StageNeeds } from './stages/stage';
import { validateEmail } from './stages/validate-email';

export interface StageEntry {
  readonly step: StepName;
  /** What it does, for people. */
  readonly purpose: string;
  readonly run: Stage;
  /** What it did is saved at once, so that nothing has to be read again after a crash. */
  readonly isSaved?: true;
}

/** The stages of a lead, in the order in which they run. */
export const stages: readonly StageEntry[] = [
  { step: 'select', purpose: 'take the lead if it meets the selection criteria of a playbook', run: select },
  { step: 'validate-email', purpose: 'check the e-mail address: form, domain, kind', run: validateEmail },
  { step: 'connect', purpose: 'find its account and contact in the CRM', run: connect },
  {
    step: 'research',
    purpose: 'read what the sources say of the company: overview, finances, news, competitors',
    run: research,
    isSaved: true,
  },
  {
    step: 'read-replies',
    purpose: 'read what the lead answered: interest, need, timeline, budget, authority, questions',
    run: readReplies,
  },
  { step: 'assess', purpose: 'judge ICP fit, rating and signal strength, each with receipts', run: assess },
  {
    step: 'decide',
    purpose: 'decide by the decision table: write, wait, hand over, hand back or disqualify; and assign',
    run: decide,
  },
];

/** Most attempts at one step (decision table, row 14). */
export const mostAttempts = 5;
const minute = 60_000;
/** Waits after the first to the fourth failed attempt, in milliseconds. */
const retryAfter = [minute, 5 * minute, 15 * minute, 60 * minute];

/** When a step that has failed so many times (1 to 4) is tried again. */
export function retryAt(attempts: number, now: number): number {
  return now + (retryAfter[attempts - 1] ?? 60 * minute);
}

export function nextStage(lead: Lead): StageEntry | undefined {
  const step = lead.todo[0];
  return stages.find((one) => one.step === step);
}

interface Run {
  readonly stage: StageEntry;
  readonly attempt: number;
  readonly startedAt: number;
}

/** Runs one stage and gives back its events, its run among them as the last. */
export async function runStage(
  lead: Lead,
  { stage, attempt, startedAt }: Run,
  needs: StageNeeds,
): Promise<readonly LeadEvent[]> {
  const { status, events, inputs, outputs } = await stage.run(lead, needs);
  return [
    ...events,
    ran(lead, { stage, attempt, startedAt }, needs.clock.now(), { status, inputs, outputs }),
  ];
}

/** The events of a stage that failed: a retry, or after the fifth attempt the end of the run by row 14. */
export async function failStage(
  lead: Lead,
  run: Run,
  fault: Fault,
  needs: StageNeeds,
): Promise<readonly LeadEvent[]> {
  const now = needs.clock.now();
  const said = { step: run.stage.step, code: fault.code, sentence: fault.sentence };
  if (run.attempt < mostAttempts) return [ran(lead, run, now, { status: 'pending retry', fault: said })];
  const playbook = await needs.playbooks.of(lead.playbook);
  const rest = lead.todo.filter((step) => step !== run.stage.step);
  const skipped = rest.map((step) =>
    ran(lead, { ...run, stage: { ...run.stage, step } }, now, {
      status: 'skipped',
      outputs: ['processing failed'],
    }),
  );
  const end = giveUp(lead, playbook, said, new Date(now).toISOString());
  return [end, ran(lead, run, now, { status: 'failed', fault: said }), ...skipped];
}

function ran(
  { trigger }: Lead,
  { stage, attempt, startedAt }: Run,
  endedAt: number,
  rest: Pick<StepRun, 'status'> & Partial<StepRun>,
): LeadEvent {
  const run: StepRun = {
    step: stage.step,
    trigger,
    attempt,
    startedAt: new Date(startedAt).toISOString(),
    endedAt: new Date(endedAt).toISOString(),
    inputs: [],
    outputs: [],
    fault: null,
    ...rest,
  };
  return { type: 'StepRan', run };
}
