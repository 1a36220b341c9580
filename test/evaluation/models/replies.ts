import { join } from 'node:path';
import { mailKind } from '../../../src/domain/machine-mail';
import { casesOf, now, type Kind, type ReplyCase } from '../replies/cases';
import { itemOf, type CaseOutcome } from './item';
import { textOf, verifiedAmong, type Part } from './part';

/** What a reader should say of each kind of reply that a person wrote. */
const truth: Partial<Readonly<Record<Kind, string>>> = {
  'interest-high': 'positive',
  'interest-medium': 'positive',
  'interest-low': 'positive',
  refusal: 'negative',
  'opt-out': 'opt-out',
  erasure: 'opt-out',
};

/** Interest, refusals and opt-outs in the replies that were kept apart longest from the built-in rules (spec section 9). */
export function repliesPart(): Part {
  const cases = casesOf('held-out', join(process.cwd(), 'test/fixtures/mail/replies'));
  return {
    name: 'replies',
    about: 'what a reply says of interest',
    cases: cases
      .filter((one) => mailKind(one.mail, now).kind === 'person')
      .map((one) => (model) => read(one, model)),
  };
}

async function read(
  { kind, mail }: ReplyCase,
  model: Parameters<Part['cases'][number]>[0],
): Promise<CaseOutcome> {
  const texts = [textOf('reply', mail.said, 0)];
  const { interest, optOut, questions, bant } = await model.readReply({ texts, bant: [] });
  const claims = [interest, optOut, ...questions, ...bant].filter((one) => one !== null);
  const stands = verifiedAmong(claims, texts);
  const isIn = (claim: (typeof claims)[number] | null) => claim !== null && stands.includes(claim);
  const said = isIn(optOut)
    ? 'opt-out'
    : isIn(interest)
      ? (interest?.level ?? '').replace(/-.*$/u, '')
      : 'undetected';
  const is = truth[kind];
  return {
    items: is === undefined ? [] : [itemOf(kind, said, is, 'undetected')],
    claims: claims.length,
    verified: stands.length,
  };
}
