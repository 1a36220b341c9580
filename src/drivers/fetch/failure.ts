import type { ReadingProblem } from '../../domain/reading-problem';
import type { Fetched } from '../../ports/fetch';

export type Failed = Extract<Fetched, { readonly outcome: 'failed' }>;

/** The outcome of a read that came to nothing; the status where there was one. */
export function failed(problem: ReadingProblem, sentence: string, status: number | null = null): Failed {
  return { outcome: 'failed', problem, sentence, status };
}

interface Row {
  /** Matches the whole code of the error. */
  readonly codes: RegExp;
  readonly problem: ReadingProblem;
  /** What the host does, for people. */
  readonly does: string;
}

/** Codes of Node, undici, the HTTP parser, OpenSSL and zlib; the first row that matches says what it was. */
const rows: readonly Row[] = [
  {
    codes: /^(ABORT_ERR|ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    problem: 'timeout',
    does: 'did not answer in time',
  },
  { codes: /^(ENOTFOUND|ENODATA)$/, problem: 'no-site', does: 'is not known to the domain name system' },
  {
    codes: /^(ETIMEOUT|ESERVFAIL|EREFUSED|EFORMERR|EBADRESP|ECANCELLED|EAI_\w+)$/,
    problem: 'unreachable',
    does: 'could not be looked up: its name servers give no answer',
  },
  { codes: /^ECONNREFUSED$/, problem: 'unreachable', does: 'refuses the connection' },
  // Also of our own connector, which refuses where a connection went.
  { codes: /^EACCES$/, problem: 'forbidden-address', does: 'is not a place on the public web' },
  {
    codes: /^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/,
    problem: 'unreadable',
    does: 'sends a page of another length than it says',
  },
  { codes: /^UND_ERR_HEADERS_OVERFLOW$/, problem: 'too-large', does: 'sends more headers than are read' },
  {
    codes: /^(HPE_\w+|HTTPParserError)$/,
    problem: 'unreadable',
    does: 'answers with something that is not HTTP',
  },
  {
    codes: /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|ERR_STREAM_PREMATURE_CLOSE)$/,
    problem: 'unreachable',
    does: 'broke off the connection',
  },
  {
    codes: /^(CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|HOSTNAME_MISMATCH|INVALID_CA|ERR_TLS_CERT_\w+)$/,
    problem: 'unreachable',
    does: 'shows a certificate that is not valid for it',
  },
  {
    codes: /^(EPROTO|ERR_SSL_\w+|ERR_TLS_\w+)$/,
    problem: 'unreachable',
    does: 'does not offer a secure connection',
  },
  {
    codes: /^(Z_\w+|ERR__ERROR_\w+|ERR_BROTLI\w+|ERR_PADDING_\w+|ZSTD_\w+)$/,
    problem: 'unreadable',
    does: 'sends a page that cannot be unpacked',
  },
];

/** What a thrown error means for the read of a host: by its code, and `unreachable` for one we do not know. */
export function failureOf(thrown: unknown, host: string): Failed {
  const { code, name } = Object(thrown) as { readonly code?: unknown; readonly name?: unknown };
  // The parser's own errors come without their code.
  const word = String(code ?? name);
  const row = rows.find(({ codes }) => codes.test(word));
  return failed(row?.problem ?? 'unreachable', `${host} ${row?.does ?? 'could not be reached'}.`);
}
