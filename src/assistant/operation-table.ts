import type { OperationName } from '../domain/permissions';
import type { GeneralOperation, LeadOperation } from './operation';
import { add } from './operations/add';
import { agent, agentControl } from './operations/agent';
import { approve } from './operations/approve';
import { away, back } from './operations/away';
import { connect, disconnect } from './operations/connect';
import { disqualify } from './operations/disqualify';
import { draft } from './operations/draft';
import { email } from './operations/email';
import { erase } from './operations/erase';
import { exportLead } from './operations/export';
import { help } from './operations/help';
import { history } from './operations/history';
import { icp } from './operations/icp';
import { importLeads } from './operations/import';
import { lead } from './operations/lead';
import { leads } from './operations/leads';
import { outreach } from './operations/outreach';
import { preview } from './operations/preview';
import { proposeQualify } from './operations/propose-qualify';
import { qualify } from './operations/qualify';
import { reassign } from './operations/reassign';
import { research } from './operations/research';
import { restore } from './operations/restore';
import { run } from './operations/run';
import { simulate } from './operations/simulate';
import { source } from './operations/source';
import { whatif } from './operations/whatif';
import { why } from './operations/why';

/** Input and output of an operation are its own business here. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyOperation = LeadOperation<any, any> | GeneralOperation<any, any>;

/** Every operation, by name; a button, command or question reaches no other. */
export const operations: Readonly<Record<OperationName, AnyOperation>> = {
  help,
  lead,
  why,
  research,
  agent,
  leads,
  history,
  whatif,
  add,
  away,
  back,
  draft,
  outreach,
  approve,
  qualify,
  'propose-qualify': proposeQualify,
  disqualify,
  connect,
  disconnect,
  email,
  reassign,
  restore,
  erase,
  export: exportLead,
  preview,
  import: importLeads,
  'agent-control': agentControl,
  simulate,
  run,
  source,
  icp,
};
