import type { Attachment } from 'botbuilder';
import { cardType } from '../render/attachment';

/** What an activity is answered with: an HTTP status, and for an invoke what Teams shows. */
export interface Answer {
  readonly status: number;
  readonly body?: object;
}

/** A card in place of the one whose button was pressed, for whoever pressed it. */
export function cardShown(content: object): Answer {
  return { status: 200, body: { statusCode: 200, type: cardType, value: content } };
}

/** A sentence for whoever pressed a button; the card stays. */
export function sentenceShown(sentence: string): Answer {
  const type = 'application/vnd.microsoft.activity.message';
  return { status: 200, body: { statusCode: 200, type, value: sentence } };
}

/** The press was not taken, and why. */
export function pressFailed(
  sentence: string,
  code: 'NotKept' | 'NotRead' | 'BadRequest' = 'NotKept',
): Answer {
  const statusCode = code === 'BadRequest' ? 400 : 500;
  const body = { statusCode, type: 'application/vnd.microsoft.error', value: { code, message: sentence } };
  return { status: 200, body };
}

/** A window: with a card, to be filled in or read. */
export interface Window {
  readonly title: string;
  readonly height: string;
  readonly width: string;
  readonly card: Attachment;
}

export function windowShown(window: Window): Answer {
  return { status: 200, body: { task: { type: 'continue', value: window } } };
}

/** The window closes with a sentence. */
export function windowClosed(sentence: string): Answer {
  return { status: 200, body: { task: { type: 'message', value: sentence } } };
}

/** One result of a search: what is put into the message, and how it looks in the list. */
export interface SearchResult {
  readonly card: Attachment;
  readonly title: string;
  readonly text: string;
}

/** The results of a search; a sentence when there are none. */
export function resultsShown(results: readonly SearchResult[], sentence: string): Answer {
  if (results.length === 0)
    return { status: 200, body: { composeExtension: { type: 'message', text: sentence } } };
  const attachments = results.map(({ card, title, text }) => ({
    ...card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text } },
  }));
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } },
  };
}

export const taken: Answer = { status: 200 };
/** An invoke that asks for nothing back. */
export const heard: Answer = { status: 200, body: {} };
