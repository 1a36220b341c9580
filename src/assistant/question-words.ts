import { bareText, tokensOf } from './command-words';

/** A word of a question: `key` is what patterns compare, `text` what was written. */
export interface Said {
  readonly key: string;
  readonly text: string;
  readonly quoted: boolean;
}

/** The mark of a genitive as a word of its own, as in `Contoso 's rating`. */
export const genitive = "'s";

const contractions: Readonly<Record<string, string>> = {
  ...{ whats: 'what is', whos: 'who is', wheres: 'where is', hows: 'how is', whens: 'when is' },
  ...{
    isnt: 'is not',
    arent: 'are not',
    wasnt: 'was not',
    doesnt: 'does not',
    didnt: 'did not',
    dont: 'do not',
  },
  ...{ "can't": 'can not', cannot: 'can not', "won't": 'will not', "i'm": 'i am', im: 'i am' },
};
const shortened: readonly (readonly [RegExp, string])[] = [
  [/^(\w+)n't$/u, '$1 not'],
  [/^(what|who|where|when|how|why|that|it|there|here|he|she|this|which)'s$/u, '$1 is'],
  [/^(\w+)'re$/u, '$1 are'],
  [/^(\w+)'ve$/u, '$1 have'],
  [/^(\w+)'d$/u, '$1 would'],
  [/^(\w+)'ll$/u, '$1 will'],
];
/** What several words mean together, in one spelling. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bwhy (?:on earth|the hell|in the world)\b/gu, 'why'],
  [/\bfor (?:what|which) reasons?\b/gu, 'why'],
  [/\b(?:on |since )?(?:what|which) (?:day|date)\b/gu, 'when'],
  [/\b(who|what) (?:was|is) it that\b/gu, '$1'],
  [/\bturned down\b/gu, 'rejected'],
  [/\b(?:switched|turned) (on|off)\b/gu, '$1'],
  [/^(?:and |but |so )?if (?=.*\b(?:had|were|made|earned|grew)\b)/gu, 'what if '],
  [/\b(?:decision[ -]maker)\b/gu, 'decision-maker'],
  [/\be-?\s?mails?\b/gu, 'email'],
  [/\b(?:handed|passed|hand|pass)[ -](?:over|on)\b/gu, 'handed-over'],
  [/\b(?:handed|sent|passed|given|hand)[ -]back\b/gu, 'handed-back'],
  [
    /\b(?:being processed|being worked on|in[ -]progress|in process|in the works|still running)\b/gu,
    'processing',
  ],
  [/\bwhat(?: would|s| is going to)? (?:happens?|change|changes) (?:if|when)\b/gu, 'what if'],
  [
    /\b(?:how )?would (?:the |its |their )?(?:rating|score|outcome|decision|it|that|anything|something) (?:change|be(?: different)?|look)(?: like)? if\b/gu,
    'what if',
  ],
  [/^(?:please )?(?:suppose|supposing|imagine|assume|assuming|let us say|say)(?: that)?\b/gu, 'what if'],
  [/\bwhat about if\b/gu, 'what if'],
];
const possessives: Readonly<Record<string, string>> = { their: 'they', its: 'it', his: 'he' };

const openings: readonly RegExp[] = [
  /^(?:hi|hello|hey|ok|okay|so|and|but|well|also|now|please|sorry|excuse me|quick question|one question|right|then)\b/u,
  /^(?:can|could|would|will) you (?:please |kindly |quickly )?(?:tell|show|give|explain|remind|say|let)(?: to)?(?: me| us)?(?: know)?\b/u,
  /^(?:please )?(?:tell|show|give|remind|explain|let)(?: to)? (?:me|us)(?: know)?\b/u,
  /^(?:i|we) (?:would like|want|need|wish|would love|am trying|have) to (?:know|see|understand|ask|find out|hear)\b/u,
  /^(?:do|does) (?:you|anybody|anyone|somebody|someone) (?:happen to )?know\b/u,
  /^(?:any idea|i wonder|i am wondering|just wondering|i was wondering|may i ask|can i ask|explain|if)\b/u,
  /^(?:can|could|would|will) you (?:please |kindly )?(?=(?:explain|list|summari[sz]e|show|find)\b)/u,
  /^(?:there|everyone|all|baton)\b/u,
];
const endings =
  /\s(?:please|thanks|thank you|at the moment|right now|so far|by the way|for me|again|though|then|baton|ok|now|exactly|do you know|btw|or not|lately|recently|at all|mate|in the end|yet|anyway|these days|today already|quickly|to me|, right)$/u;

/**
 * The ways in which a question can be read, the one nearest to what was written first: contractions in full, greetings and
 * requests to be told taken off one after the other.
 */
export function wordings(text: string, botNames: readonly string[] = []): readonly (readonly Said[])[] {
  const { text: bare } = bareText(text.slice(0, 1_000), botNames);
  const quotes: string[] = [];
  const plain = tokensOf(bare.replace(/[’‘`´]/gu, "'").replace(/([?!;:…]+|[.,](?!\d))(?=\s|$)/gu, ' '))
    .map((one) => (one.quoted ? `\u0001${quotes.push(one.text) - 1}\u0001` : one.text))
    .join(' ');
  const found = new Map<string, readonly Said[]>();
  let rest = spelled(plain);
  for (let before = ''; before !== rest;) {
    before = rest;
    if (rest !== '') found.set(rest, saidOf(rest, quotes));
    const ended = rest.replace(endingsOf(rest), '').trim();
    if (ended !== rest && ended !== '') found.set(ended, saidOf(ended, quotes));
    const opening = openings.find((one) => one.test(lower(rest)));
    if (opening) rest = rest.slice(opening.exec(lower(rest))?.[0].length ?? 0).trim();
    else rest = ended;
  }
  return [...found.values()];
}

function endingsOf(text: string): RegExp {
  const found = endings.exec(lower(text));
  return new RegExp(`.{${found?.[0].length ?? 0}}$`, 'u');
}

/** Of the same length as the text, so that places in one are places in the other. */
function lower(text: string): string {
  return Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join(
    '',
  );
}

function spelled(text: string): string {
  const full = text
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const low = word.toLowerCase();
      const known = contractions[low];
      if (known !== undefined) return known;
      const rule = shortened.find(([shape]) => shape.test(low));
      if (rule) return low.replace(rule[0], rule[1]);
      const owner = possessives[low];
      if (owner !== undefined) return `${owner} ${genitive}`;
      const of = /^(.+)'s$/iu.exec(word) ?? /^(.+s)'$/iu.exec(word);
      return of ? `${of[1]} ${genitive}` : word;
    })
    .join(' ');
  return phrases
    .reduce((so, [shape, words]) => so.replace(new RegExp(shape.source, 'giu'), words), full)
    .trim();
}

function saidOf(text: string, quotes: readonly string[]): readonly Said[] {
  return text.split(' ').map((word) => {
    const quote = /^\u0001(\d+)\u0001$/u.exec(word);
    if (!quote) return { key: word.toLowerCase(), text: word, quoted: false };
    const inner = quotes[Number(quote[1])] ?? '';
    return { key: inner.toLowerCase(), text: inner, quoted: true };
  });
}
