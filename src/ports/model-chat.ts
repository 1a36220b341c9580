import { z } from 'zod';
import type { OperationName } from '../domain/permissions';
import type { SourceText } from '../domain/research';
import { abstained } from './abstention';

/** Operations that only read and that a model may ask for; which of them somebody may use is checked at each call. */
export const chatTools = [
  'leads',
  'lead',
  'why',
  'research',
  'history',
  'whatif',
  'agent',
] as const satisfies readonly OperationName[];
export type ChatTool = (typeof chatTools)[number];

const chatCall = z.strictObject({
  tool: z.enum(chatTools),
  /** A lead by its mark or in words; null for what is about no single lead. */
  lead: z.string().max(200).nullable(),
  /** What to list, or what to suppose. */
  words: z.string().max(200).nullable(),
  page: z.number().int().min(1).max(50).nullable(),
});
export type ChatCall = z.infer<typeof chatCall>;

export interface AnswerChatInput {
  /** What a person asks, as they wrote it. */
  readonly question: string;
  /** What they asked in this conversation before, and were told; oldest first. */
  readonly earlier: readonly { readonly question: string; readonly answer: string }[];
  /** Mark of the lead that the conversation is about, such as `lead 1`; null when it is about none. */
  readonly about: string | null;
  /** What may be asked for, with what it does. Empty in the last round: then only an answer counts. */
  readonly tools: readonly { readonly tool: ChatTool; readonly does: string }[];
  /** What was asked for in the rounds before, and what came of it. */
  readonly called: readonly { readonly call: ChatCall; readonly came: string }[];
  /** All that may be told: what the operations returned, each lead under its mark. Never a lead's name, address or phone number. */
  readonly texts: readonly SourceText[];
  /** The present, ISO 8601. */
  readonly now: string;
}

/** Either what it wants to look up, or its answer; with calls, sentences do not count. */
export const answerChatAnswer = z.strictObject({
  calls: z.array(chatCall).max(6),
  sentences: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(600),
        /** Positions in `texts`. */
        receipts: z.array(z.number().int().min(0)).max(8),
      }),
    )
    .max(20),
  abstained,
});
export type AnswerChatAnswer = z.infer<typeof answerChatAnswer>;
