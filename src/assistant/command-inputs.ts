import { connect, disconnect, disqualify, email, reassign, whatif } from './command-acts';
import { auxiliaries, call, isSentence, ofLead, problem, type CommandReader } from './command-lead';
import { addInput } from './command-people';
import { isWord, textOf, tokensOf, type Token } from './command-words';
import { untilDay } from './until-day';

/** For every command its reader. */
export const readers: Readonly<Record<string, CommandReader>> = {
  leads: (tokens, rest) =>
    isSentence(tokens, rest) ? 'question' : call('leads', { words: listWords(tokens) }),
  lead: ofLead('lead'),
  why: (tokens, rest, context) =>
    tokens.some((one) => isWord(one, ...auxiliaries, 'hot', 'warm', 'cold', 'only'))
      ? 'question'
      : ofLead('why')(tokens, rest, context),
  research: ofLead('research'),
  draft: (tokens, rest, context) => {
    const [, said = ''] =
      /^(?:an?\b)?\s*(?:(?:e-?mail|mail|message)\b)?\s*(?:(?:to|for)\b)?\s*(.*)$/isu.exec(rest) ?? [];
    return ofLead('draft')(tokensOf(said), said, context);
  },
  approve: ofLead('approve'),
  history: ofLead('history'),
  restore: ofLead('restore'),
  erase: ofLead('erase'),
  qualify: ofLead('qualify'),
  disqualify,
  reassign,
  connect,
  disconnect,
  email,
  whatif,
  agent: (tokens, rest) => {
    const [first] = tokens;
    if (!first || (tokens.length === 1 && isWord(first, 'status', 'settings'))) return call('agent', {});
    if (tokens.length === 1 && isWord(first, 'start', 'stop', 'pause'))
      return call('agent-control', { do: first.text.toLowerCase() });
    if (tokens.length === 1 && isWord(first, 'simulate')) return call('simulate', {});
    if (tokens.length > 2 || isSentence(tokens, rest)) return 'question';
    return problem(`The agent cannot “${textOf(tokens)}”.`, [
      'agent',
      'agent start',
      'agent stop',
      'agent pause',
      'agent simulate',
    ]);
  },
  add: (tokens, rest) => {
    const input = addInput(rest);
    return input
      ? call('add', input)
      : tokens.length > 4
        ? 'question'
        : problem('Write name, company, e-mail and topic with commas between them.', [
            'add Ana Silva, Contoso, ana@contoso.com, Office chairs',
          ]);
  },
  import: (tokens) => call('import', { file: textOf(tokens) }),
  preview: (tokens) => (tokens.length === 0 ? call('preview', {}) : 'question'),
  icp: (tokens) =>
    tokens.length > 1 ? 'question' : call('icp', tokens[0] ? { site: siteOf(tokens[0].text) } : {}),
  away: (_, rest, { now, timeZone }) => {
    const until = untilDay(rest, now, timeZone);
    return 'day' in until
      ? call('away', { until: until.day })
      : problem(until.problem, ['away until tomorrow']);
  },
  back: (tokens) => (tokens.length === 0 ? call('back', {}) : 'question'),
  help: (tokens) => {
    if (tokens.length > 2) return 'question';
    const [first] = isWord(tokens[0], 'me', 'with') ? tokens.slice(1) : tokens;
    return call('help', { command: (first?.text ?? '').toLowerCase().replace(/^\//, '') });
  },
};

/** An address as people write it, with or without `https://`; Slack writes it as a link. */
function siteOf(written: string): string {
  const bare = written.replace(/^<([^|>]*)(?:\|[^>]*)?>$/u, '$1');
  return /^https?:\/\//iu.test(bare) ? bare : `https://${bare}`;
}

/** Names of lists in one spelling, and what is to be looked for. */
function listWords(tokens: readonly Token[]): string {
  const spelled = textOf(tokens)
    .replace(/\bhanded[ -]over\b/giu, 'handed-over')
    .replace(/\b(?:being processed|in[ -]progress|in process)\b/giu, 'processing')
    .replace(/^my\b/iu, 'mine');
  const small = new Set(['in', 'from', 'at', 'for', 'of', 'the', 'leads']);
  return spelled
    .split(' ')
    .filter((word) => !small.has(word.toLowerCase()))
    .join(' ');
}
