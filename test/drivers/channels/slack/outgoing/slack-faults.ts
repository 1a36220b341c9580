import type { ServerResponse } from 'node:http';

/** Ways in which a Web API call goes wrong; `stored` when Slack did what was asked all the same. */
export interface SlackFault {
  readonly stored: boolean;
  answer(response: ServerResponse, json: string): void;
}

const sends =
  (status: number, body: string, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };
const says = (error: string) => sends(200, JSON.stringify({ ok: false, error }));
const resets = (response: ServerResponse) => void response.socket?.resetAndDestroy();
const cuts = (response: ServerResponse, json: string) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(json.length) });
  response.write(json.slice(0, json.length / 2), () => response.socket?.destroy());
};
const chops = (response: ServerResponse, json: string) => sends(200, json.slice(0, -2))(response);
/** Starts with what an answer starts with, and never ends well. */
const floods = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"ok":true,"filling":"');
  const chunk = 'x'.repeat(1024 * 1024);
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', pour);
  pour();
};

export const slackFaults = {
  limited: { stored: false, answer: sends(429, '', { 'retry-after': '3' }) },
  'limited for very long': { stored: false, answer: sends(429, '', { 'retry-after': '99999999' }) },
  'limited without a time': { stored: false, answer: sends(429, '{"ok":false,"error":"ratelimited"}') },
  'limited until a date': {
    stored: false,
    answer: sends(429, '', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
  },
  'limited in words': { stored: false, answer: says('ratelimited') },
  'server error': { stored: false, answer: sends(500, '{"ok":true,"ts":"1.1"}') },
  'server error, stored': { stored: true, answer: sends(502, 'Bad gateway') },
  'page of a proxy': {
    stored: false,
    answer: sends(503, '<html>Unavailable</html>', { 'retry-after': '9' }),
  },
  'page instead of JSON': { stored: true, answer: sends(200, '<html>Welcome</html>') },
  'word instead of JSON': { stored: true, answer: sends(200, 'upstream_error') },
  hang: { stored: false, answer: () => undefined },
  'hang, stored': { stored: true, answer: () => undefined },
  'reset before': { stored: false, answer: resets },
  'reset after': { stored: true, answer: resets },
  'cut body': { stored: true, answer: cuts },
  'chopped JSON': { stored: true, answer: chops },
  array: { stored: true, answer: sends(200, '[{"ok":true}]') },
  null: { stored: true, answer: sends(200, 'null') },
  'nothing at all': { stored: true, answer: sends(200, '') },
  'not ok, no word': { stored: true, answer: sends(200, '{"hello":1}') },
  'done, no more': { stored: true, answer: sends(200, '{"ok":true}') },
  flood: { stored: true, answer: floods },
  redirect: { stored: false, answer: sends(302, '', { location: 'http://127.0.0.1:9/' }) },
  'internal error': { stored: true, answer: says('internal_error') },
  'fatal error': { stored: true, answer: says('fatal_error') },
  'out of service': { stored: false, answer: says('service_unavailable') },
  'request time-out': { stored: true, answer: says('request_timeout') },
  'invalid token': { stored: false, answer: says('invalid_auth') },
  'token taken back': { stored: false, answer: says('token_revoked') },
  'account closed': { stored: false, answer: says('account_inactive') },
  'no such channel': { stored: false, answer: says('channel_not_found') },
  'no such message': { stored: false, answer: says('message_not_found') },
  'message of another': { stored: false, answer: says('cant_update_message') },
  'too long': { stored: false, answer: says('msg_too_long') },
} as const satisfies Readonly<Record<string, SlackFault>>;

export type SlackFaultName = keyof typeof slackFaults;
