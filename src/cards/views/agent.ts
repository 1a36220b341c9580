import type { Playbook } from '../../domain/playbook';
import { criterionWords, selectionWords } from '../criteria-words';
import { fact, type FactView } from '../lead-facts';
import { literal } from '../literal';
import { personWords } from '../people';
import type { Reader } from '../subject';
import { capitalised, countWords } from '../words';

/** A source of a playbook, and whether it can be read right now. */
export interface SourceState {
  readonly name: string;
  readonly state: 'reads' | 'problem' | 'per-lead';
  readonly sentence: string;
}

/** How the agent is, as far as its card needs to know (spec section 16). */
export interface AgentState {
  readonly status: 'on' | 'off' | 'paused';
  /** Why it is so, in one sentence; null when there is nothing to say. */
  readonly reason: string | null;
  /** Names of the playbooks that were simulated and that it writes by once it is started with them. */
  readonly awaitsStart: readonly string[];
  /** What keeps it from being started. */
  readonly missing: readonly string[];
  /** How many leads stand where, such as 3 "being processed". */
  readonly counts: readonly { readonly what: string; readonly leads: number }[];
  readonly sources: readonly SourceState[];
  /** Name of the language model; null where the built-in analyst serves. */
  readonly model: string | null;
}

export interface SourceView {
  readonly source: string;
  readonly health: string;
  readonly isProblem: boolean;
}

export interface AgentView {
  readonly line: string;
  readonly who: string;
  readonly why: string;
  /** Who set it so; empty when nobody did. */
  readonly lastAct: string;
  readonly counts: string;
  readonly missing: readonly { readonly what: string }[];
  readonly isMissing: boolean;
  readonly missingTitle: string;
  readonly sources: readonly SourceView[];
  readonly isReading: boolean;
  readonly settings: readonly FactView[];
  readonly canStart: boolean;
  readonly canPause: boolean;
  readonly canStop: boolean;
  /** Only where the playbook writes to leads. */
  readonly canSimulate: boolean;
}

const statusWords = {
  on: 'on. It takes new leads and works on those it has.',
  paused: 'paused. Nothing runs until it is started.',
  off: 'off. It takes no new leads; those in flight run on.',
} as const;

const modes = {
  'research-only': 'Research only: it writes to nobody',
  'research-and-engage': 'Research and engage: it writes to leads and reads what they answer',
} as const;

/** Whether the agent runs, what it is set to, and what is missing to start it; `lastAct` is who set it so, in words. */
export function agentView(state: AgentState, playbook: Playbook, reader: Reader, lastAct = ''): AgentView {
  const who = literal(playbook.agent.name, 80);
  const why = `: ${statusWords[state.status]}${state.reason ? ` ${literal(state.reason, 400)}` : ''}${state.awaitsStart.map(awaitsWords).join('')}`;
  const may = reader.may('agent-control');
  return {
    line: `${who}${why}`,
    who,
    why,
    lastAct: lastAct ? `${capitalised(literal(lastAct, 240))}.` : '',
    counts: state.counts
      .map(({ what, leads }) => `${countWords(leads, 'lead')} ${literal(what, 60)}`)
      .join(' · '),
    missing: state.missing.map((what) => ({ what: `• ${literal(what, 240)}` })),
    isMissing: state.missing.length > 0,
    missingTitle:
      state.status === 'on'
        ? 'Missing: once stopped, it could not be started again'
        : 'Missing before it can start',
    sources: state.sources.slice(0, mostSources).map(sourceView),
    isReading: state.sources.length > 0,
    settings: settingsOf(playbook, state.model),
    canStart: may && (state.status !== 'on' || state.awaitsStart.length > 0) && state.missing.length === 0,
    canPause: may && state.status === 'on',
    canSimulate: playbook.mode === 'research-and-engage' && reader.may('simulate'),
    canStop: may && state.status !== 'off',
  };
}

function awaitsWords(playbook: string): string {
  return ` By ${literal(playbook, 80)} nobody is written to before it is started with it.`;
}

/** As many as a playbook may name. */
const mostSources = 30;

function sourceView({ name, state, sentence }: SourceState): SourceView {
  return { source: literal(name, 80), health: literal(sentence, 240), isProblem: state === 'problem' };
}

function settingsOf(playbook: Playbook, model: string | null): readonly FactView[] {
  const { selection, icp, assignment } = playbook;
  return [
    fact('Playbook', literal(playbook.name)),
    fact('Mode', modes[playbook.mode]),
    fact('Takes', literal(`leads with ${selection.criteria.map(selectionWords).join(' and ')}`, 600)),
    fact('Looks back', countWords(selection.lookBackDays, 'day')),
    ...(model === null ? [] : [fact('Reads by', literal(model, 80))]),
    ...icp.criteria.map((one, position) =>
      fact(position === 0 ? 'Fits by' : ' ', literal(criterionWords(one), 240)),
    ),
    fact('Assigns to', assignment.sellers.map((one) => personWords(one, playbook)).join(', '), 'in turn'),
    fact('Tells', personWords(playbook.supervisor, playbook), 'of disqualified leads'),
  ];
}
