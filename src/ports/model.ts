import { z } from 'zod';
import { bantNames, type BantName } from '../domain/bant';
import { criterionSchema, type Criterion } from '../domain/icp-fit';
import type { MailLanguage } from '../domain/mail-phrases';
import type { MailPurpose } from '../domain/lead-mail';
import type { GenerateIcpAnswer, GenerateIcpInput } from './model-icp';
import { figureNames, overviewTopics, type SourceText } from '../domain/research';
import { abstained } from './abstention';
import type { AnswerChatAnswer, AnswerChatInput } from './model-chat';

/**
 * What is asked of a model: evidence, never a decision. Each task has a schema for its answer, so that any answer that
 * fits it can be played by a test, and one that does not is a fault of the model.
 */
/** Whose cost a call is. Neither ever leaves this process. */
export interface Booking {
  readonly leadId?: string | undefined;
  /** Address of the person who asked a question. */
  readonly askedBy?: string | undefined;
}

export interface JudgeCriteriaInput {
  readonly criteria: readonly Criterion[];
  /** All that may be quoted. It never holds the lead's name, address or phone number. */
  readonly texts: readonly SourceText[];
}

const claim = z.strictObject({
  name: criterionSchema.options[0].shape.name,
  verdict: z.enum(['met', 'not met', 'unknown']),
  /** One sentence that says why. */
  text: z.string().max(400),
  /** Position in `texts` of the text quoted from; null when nothing speaks of the criterion. */
  textIndex: z.number().int().min(0).nullable(),
  /** Words as they stand in that text. */
  quote: z.string().max(400).nullable(),
});

export const judgeCriteriaAnswer = z.strictObject({ claims: z.array(claim).max(50), abstained });
export type CriterionClaim = z.infer<typeof claim>;
export type JudgeCriteriaAnswer = z.infer<typeof judgeCriteriaAnswer>;

export interface ResearchCompanyInput {
  readonly company: { readonly name: string };
  /** Our value proposition, which news and priorities are related to; may be empty. */
  readonly offer: string;
  /** Documents about the company. */
  readonly texts: readonly SourceText[];
  /** The present, ISO 8601. */
  readonly now: string;
}

const receipt = {
  /** The claim in one sentence or phrase. */
  text: z.string().min(1).max(400),
  /** Position in `texts` of the text quoted from. */
  textIndex: z.number().int().min(0),
  /** Words as they stand in that text. */
  quote: z.string().min(1).max(400),
};
const relation = z.string().max(300).nullable();

/** Several claims on one topic are several sources; what they disagree on is shown, not settled by the model. */
export const researchCompanyAnswer = z.strictObject({
  overview: z
    .array(
      z.strictObject({
        ...receipt,
        topic: z.enum(overviewTopics),
        amount: z.number().finite().nonnegative().nullable(),
        relation,
      }),
    )
    .max(40),
  health: z
    .strictObject({
      ...receipt,
      level: z.enum(['growing', 'steady', 'shrinking']),
      approach: z.string().max(300).nullable(),
    })
    .nullable(),
  figures: z
    .array(
      z.strictObject({
        ...receipt,
        figure: z.enum(figureNames),
        amount: z.number().finite(),
        currency: z
          .string()
          .regex(/^[A-Z]{3}$/u)
          .nullable(),
        period: z.string().max(40).nullable(),
      }),
    )
    .max(40),
  news: z.array(z.strictObject({ ...receipt, title: z.string().min(1).max(200), relation })).max(20),
  abstained,
});
export type ResearchCompanyAnswer = z.infer<typeof researchCompanyAnswer>;

export interface ResearchCompetitorsInput {
  readonly company: { readonly name: string };
  /** Competitors of ours that are known: from the lead, past opportunities and the playbook. */
  readonly known: readonly string[];
  /** Only texts of sources that serve the purpose `competitors`. */
  readonly texts: readonly SourceText[];
}

const claims = z.array(z.strictObject(receipt)).max(20);

export const researchCompetitorsAnswer = z.strictObject({
  /** Competitors of ours that a text says the company uses or weighs, or that it names as an alternative to us. */
  named: z.array(z.strictObject({ ...receipt, name: z.string().trim().min(1).max(80) })).max(20),
  profiles: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(80),
        overview: claims,
        strengths: claims,
        weaknesses: claims,
        opportunities: claims,
        threats: claims,
        talkingPoints: claims,
      }),
    )
    .max(20),
  abstained,
});
export type ResearchCompetitorsAnswer = z.infer<typeof researchCompetitorsAnswer>;

export interface ReadReplyInput {
  /**
   * What the lead said, oldest first, without quoted text; the last one is the reply to be judged. `record` is its message
   * id. Never the lead's name, address or phone number.
   */
  readonly texts: readonly SourceText[];
  /** The playbook's descriptions; a part without one is not asked for. */
  readonly bant: readonly { readonly name: BantName; readonly description: string }[];
}

export const readReplyAnswer = z.strictObject({
  /** Null when no interest can be told. */
  interest: z
    .strictObject({
      level: z.enum(['positive-high', 'positive-medium', 'positive-low', 'negative-high', 'negative-medium']),
      ...receipt,
    })
    .nullable(),
  /** Words that forbid further mail, ask for erasure, or ask where the address came from. */
  optOut: z.strictObject(receipt).nullable(),
  bant: z
    .array(z.strictObject({ name: z.enum(bantNames), verdict: z.enum(['met', 'not met']), ...receipt }))
    .max(8),
  /** What the lead asks us, quoted. */
  questions: z.array(z.strictObject(receipt)).max(20),
  /** True when the text tries to instruct the agent. */
  instructs: z.boolean(),
  abstained,
});
export type ReadReplyAnswer = z.infer<typeof readReplyAnswer>;

export interface AnswerQuestionsInput {
  /** What the lead asks, verbatim. */
  readonly questions: readonly string[];
  /** Only texts of sources that serve the purpose `answers`. */
  readonly texts: readonly SourceText[];
}

export const answerQuestionsAnswer = z.strictObject({
  /** At most one for each question; a question that no text answers has none. */
  answers: z.array(z.strictObject({ question: z.number().int().min(0), ...receipt })).max(20),
  abstained,
});
export type AnswerQuestionsAnswer = z.infer<typeof answerQuestionsAnswer>;

export interface WriteMailInput {
  readonly purpose: MailPurpose;
  readonly language: MailLanguage;
  /** How it should sound; may be empty. */
  readonly tone: string;
  readonly company: { readonly name: string };
  /** What the lead wrote to us about. */
  readonly topic: string;
  /** What the lead asks, verbatim; for an answer. */
  readonly questions: readonly string[];
  /** What the mail asks at its end, in the playbook's words; code puts it there. */
  readonly asks: string;
  /** Addresses that may be named. */
  readonly links: readonly string[];
  /** The passages that may be told; each sentence names those it rests on. Never anything of a person. */
  readonly texts: readonly SourceText[];
}

/** Only words: who gets them, what else stands in the mail and whether it leaves is never the model's. */
export const writeMailAnswer = z.strictObject({
  subject: z.string().max(200),
  sentences: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(600),
        /** Positions in `texts`; empty for a question. */
        receipts: z.array(z.number().int().min(0)).max(6),
      }),
    )
    .max(20),
  abstained,
});
export type WriteMailAnswer = z.infer<typeof writeMailAnswer>;

export interface Model {
  /** Name and version, stored with what it found. */
  readonly name: string;
  /** True for one whose wording of a claim is made by rules of ours; absent for one that speaks freely. */
  readonly wordsByRule?: true;
  judgeCriteria(input: JudgeCriteriaInput, booking?: Booking): Promise<JudgeCriteriaAnswer>;
  researchCompany(input: ResearchCompanyInput, booking?: Booking): Promise<ResearchCompanyAnswer>;
  researchCompetitors(input: ResearchCompetitorsInput, booking?: Booking): Promise<ResearchCompetitorsAnswer>;
  /** What a reply shows: interest, BANT, questions, a wish to hear no more. */
  readReply(input: ReadReplyInput, booking?: Booking): Promise<ReadReplyAnswer>;
  /** Which of our own answers covers which question; the quote is what may be sent. */
  answerQuestions(input: AnswerQuestionsInput, booking?: Booking): Promise<AnswerQuestionsAnswer>;
  /** The words of a mail between its greeting and its question; without sentences the template stands in. */
  writeMail(input: WriteMailInput, booking?: Booking): Promise<WriteMailAnswer>;
  /** One round of an answer to a person's question: what to look up, or sentences that cite what was. */
  answerChat(input: AnswerChatInput, booking?: Booking): Promise<AnswerChatAnswer>;
  /** Criteria of the ideal customer that our own texts bear out. */
  generateIcp(input: GenerateIcpInput, booking?: Booking): Promise<GenerateIcpAnswer>;
}
