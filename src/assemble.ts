import { createAssistant, type Assistant } from './assistant/assistant';
import { createToolbox } from './assistant/toolbox';
import { createAbsences, type Absences } from './pipeline/absences';
import { createAddressBook, type AddressBook } from './pipeline/address-book';
import { createAgentControl, type AgentControl } from './pipeline/agent-control';
import { createAssignment, type Assignment } from './pipeline/assignment';
import { createCrmIntake, type CrmIntake } from './pipeline/crm-intake';
import { withDeadline } from './pipeline/deadline';
import { createIntake, type Intake } from './pipeline/intake';
import { createMailIntake, type MailIntake } from './pipeline/mail-intake';
import { createLeadRecord, type LeadRecord } from './pipeline/record';
import { placesOf } from './pipeline/effects/places';
import { createModelStop } from './pipeline/model-stop';
import type { Outside } from './pipeline/outside';
import { createPlaybooks, type Playbooks } from './pipeline/playbooks';
import { createRetention, type Retention } from './pipeline/retention';
import { createSendSlots, type SendSlots } from './pipeline/send-slots';
import { createPresence, type Presence, type Seat } from './pipeline/presence';
import { createWorker, type Worker } from './pipeline/worker';
import type { Toolbox } from './ports/toolbox';

/** Everything that runs, put together from its ports. */
export interface Assembled {
  readonly playbooks: Playbooks;
  readonly assignment: Assignment;
  readonly agent: AgentControl;
  readonly absences: Absences;
  readonly presence: Presence;
  readonly record: LeadRecord;
  readonly intake: Intake;
  readonly worker: Worker;
  readonly addressBook: AddressBook;
  readonly sendSlots: SendSlots;
  readonly mailIntake: MailIntake;
  readonly crmIntake: CrmIntake;
  readonly retention: Retention;
  readonly assistant: Assistant;
  readonly toolbox: Toolbox;
  /** Pauses the agent and tells its supervisors that the budget for the language model is used up. */
  stopForModelBudget(): Promise<void>;
}

/** Ports in, the running parts out; keeps nothing outside what it returns, so that a simulation can make many. */
export function assemble(ports: Outside, seat: Seat): Assembled {
  const { clock, store } = ports;
  const outside: Outside = {
    ...ports,
    crm: withDeadline(ports.crm, 'crm', clock),
    crmLeads: ports.crmLeads && withDeadline(ports.crmLeads, 'crm', clock),
    model: withDeadline(ports.model, 'model', clock),
    channels: ports.channels.map((one) => withDeadline(one, 'channel', clock)),
    mailbox: withDeadline(ports.mailbox, 'mailbox', clock),
    resolver: withDeadline(ports.resolver, 'resolver', clock),
    sources: withDeadline(ports.sources, 'sources', clock),
  };
  const playbooks = createPlaybooks(store, clock);
  const absences = createAbsences(store);
  const agent = createAgentControl(store, clock);
  const assignment = createAssignment(store, absences, clock);
  const presence = createPresence(store, clock);
  const record = createLeadRecord(store, clock, placesOf(outside.channels), ports.crmLeads?.source);
  const addressBook = createAddressBook(store, clock, ports.ids);
  const sendSlots = createSendSlots(store);
  const needs = { ...outside, playbooks, assignment, agent, addressBook, sendSlots };
  const worker = createWorker(seat, record, presence, needs);
  const intake = createIntake(record, addressBook, clock, worker.wake);
  const crmIntake = createCrmIntake(outside, intake);
  const mailIntake = createMailIntake(outside, record, addressBook, worker.wake);
  const retention = createRetention({ ...outside, record, playbooks, wake: worker.wake });
  const workshop = { ...needs, absences, record, intake, worker };
  const assistant = createAssistant(workshop);
  const toolbox = createToolbox(assistant, workshop);
  const stopForModelBudget = createModelStop({ ...needs, wake: worker.wake });
  return {
    playbooks,
    assignment,
    agent,
    absences,
    presence,
    record,
    intake,
    worker,
    addressBook,
    sendSlots,
    mailIntake,
    crmIntake,
    retention,
    assistant,
    toolbox,
    stopForModelBudget,
  };
}
