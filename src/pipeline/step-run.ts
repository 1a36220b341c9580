import { Fault, faultOf } from '../domain/fault';
import type { SpanFacts } from '../ports/tracing';
import { placesOf } from './effects/places';
import { appended, type LeadDocument } from './lead-document';
import { failStage, mostAttempts, nextStage, retryAt, runStage, type StageEntry } from './pipeline';
import type { StageNeeds } from './stages/stage';
import { untraced } from './untraced';

/** The document after its next step, run or failed; nothing is saved yet, because a stage may be run again. */
export async function afterNextStep(document: LeadDocument, needs: StageNeeds): Promise<LeadDocument> {
  const { tracing = untraced } = needs;
  const stage = nextStage(document.lead);
  if (!stage) throw new RangeError(`There is no stage for ${String(document.lead.todo[0])}`);
  return tracing.part(`step ${stage.step}`, { step: stage.step }, (tell) =>
    afterStage(document, stage, needs, tell),
  );
}

async function afterStage(
  document: LeadDocument,
  stage: StageEntry,
  needs: StageNeeds,
  tell: (facts: SpanFacts) => void,
): Promise<LeadDocument> {
  const { clock, log, channels, crmLeads, metrics } = needs;
  const context = () => ({ places: placesOf(channels), now: clock.now(), crmSource: crmLeads?.source });
  const { lead } = document;
  const begun = document.attempts?.step === stage.step ? document.attempts.count : 1;
  const run = { stage, attempt: Math.min(begun, mostAttempts), startedAt: clock.now() };
  let next: LeadDocument;
  try {
    if (begun > mostAttempts) throw interrupted;
    next = appended(document, await runStage(lead, run, needs), context());
  } catch (thrown) {
    const fault = faultOf(thrown);
    log.warn('step failed', { lead: lead.id, step: stage.step, code: fault.code, attempt: run.attempt });
    tell({ fault: fault.code });
    next = appended(document, await failStage(lead, run, fault, needs), context());
  }
  const ran = next.events.at(-1)?.event;
  if (ran?.type === 'StepRan') {
    tell({ outcome: ran.run.status, attempt: run.attempt });
    metrics?.stepRan(ran.run.step, ran.run.status, (clock.now() - run.startedAt) / 1_000);
  }
  const again = next.lead.todo[0] === stage.step;
  return {
    ...next,
    attempts: again ? { step: stage.step, count: run.attempt } : null,
    retryAt: again ? retryAt(run.attempt, clock.now()) : null,
  };
}

const interrupted = new Fault('interrupted', {
  sentence: 'The process ended while the step ran, five times.',
  todo: 'Look at what is special about this lead.',
});
