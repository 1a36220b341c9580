import type { CardElement } from '../../../../cards/card';
import { cardAttachment } from '../render/attachment';
import { contentOf } from '../render/message';
import { surface } from '../surface';
import { fieldsOf } from './activity';
import type { AnswerNeeds } from './answer-needs';
import type { Caller } from './caller';
import { resultsShown, type Answer, type SearchResult } from './invoke-answers';
import type { Envelope } from './read-activity';
import { turnOf } from './turn';
import { words } from './words';

/** Most results of a search; people narrow it down rather than read on. */
const mostResults = 8;

/** Finds the leads that fit the words, each as the card that goes into the message; without words the asker's own. */
export async function answerQuery(
  { key }: Envelope,
  value: unknown,
  caller: Caller,
  { desk }: AnswerNeeds,
): Promise<Answer> {
  const wanted = wordsOf(value);
  const list = await desk().turn(
    turnOf(key, caller, { kind: 'button', verb: 'leads', data: { words: wanted === '' ? 'mine' : wanted } }),
  );
  if (list.kind !== 'card') return resultsShown([], 'sentence' in list ? list.sentence : words.nothingFound);
  const ids = leadsIn(list.card.content.body).slice(0, mostResults);
  const results = await Promise.all(ids.map((id) => resultOf(id, key, caller, { desk })));
  return resultsShown(results.flat(), words.nothingFound);
}

async function resultOf(
  id: string,
  key: string,
  caller: Caller,
  { desk }: Pick<AnswerNeeds, 'desk'>,
): Promise<readonly SearchResult[]> {
  const turn = turnOf(`${key}.${id}`, caller, { kind: 'button', verb: 'lead', data: { lead: id } });
  const reply = await desk().turn(turn);
  if (reply.kind !== 'card') return [];
  // Whoever puts it in, it is seen by others: their own views take its place.
  const nobody = { address: undefined, isColleague: true };
  const shared = await desk().turn({ ...turn, ...nobody, id: `${turn.id}.shared` });
  const { card } = shared.kind === 'card' ? shared : reply;
  const [who = '', ...why] = reply.card.line.split(': ');
  const content = contentOf({ card, leadId: id, effectId: `view.${key}` });
  return [{ card: cardAttachment(content), title: who, text: why.join(': ') }];
}

/** The words somebody wrote; none while the window has just opened. */
function wordsOf(value: unknown): string {
  const { parameters } = fieldsOf(value);
  const all = Array.isArray(parameters) ? parameters.map(fieldsOf) : [];
  const written = all.find((one) => one['name'] === surface.search.parameter.name)?.['value'];
  return typeof written === 'string' ? written.trim().slice(0, 200) : '';
}

/** The leads whose rows stand in a list, in its order. */
function leadsIn(node: readonly CardElement[]): readonly string[] {
  const found: string[] = [];
  const visit = (one: unknown): void => {
    if (Array.isArray(one)) return one.forEach(visit);
    if (typeof one !== 'object' || one === null) return;
    const { type, verb, data } = one as Readonly<Record<string, unknown>>;
    const lead = fieldsOf(data)['lead'];
    if (type === 'Action.Execute' && verb === 'lead' && typeof lead === 'string') found.push(lead);
    else Object.values(one).forEach(visit);
  };
  visit(node);
  return [...new Set(found)];
}
