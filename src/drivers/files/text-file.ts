import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { TextDecoder } from 'node:util';
import { Fault, type FaultCode } from '../../domain/fault';

/** The largest file that is read, in bytes (256 MB). */
export const mostBytes = 256 * 1024 * 1024;

/** A file that exists, may be read, is not too large, and whose encoding is told by its first bytes. */
export interface TextFile {
  readonly path: string;
  /** For people: without its folder. */
  readonly name: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/** Looks a file up; throws `file-missing` when it is not there to read and `file-too-large` before anything is read. */
export async function openTextFile(path: string): Promise<TextFile> {
  const name = basename(path);
  try {
    const handle = await open(path, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw fault('file-missing', `${name} is not a file.`, 'Name the file to read.');
      if (stat.size > mostBytes) throw tooLarge(name, stat.size);
      const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
      return { path, name, encoding: encodingOf(buffer) };
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    throw asFault(thrown, name);
  }
}

function encodingOf(start: Buffer): TextFile['encoding'] {
  const mark = start.toString('hex');
  return mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8';
}

/**
 * The file's text in pieces, without its byte order mark. Where the bytes stop being text it gives out what comes
 * before them and one U+FFFD, then throws `file-encoding`.
 */
export async function* textOf({ path, name, encoding }: TextFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let pending: Uint8Array = new Uint8Array();
  let atStart = true;
  const trimmed = (text: string) => (atStart && text.startsWith('\uFEFF') ? text.slice(1) : text);
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const bytes = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
      const whole = bytes.length - incompleteTail(bytes, encoding);
      pending = bytes.subarray(whole);
      const text = decodedOrUndefined(decoder, bytes.subarray(0, whole));
      if (text === undefined) {
        yield `${trimmed(textBeforeBadByte(bytes, encoding))}\uFFFD`;
        throw badEncoding(name, encoding);
      }
      yield trimmed(text);
      atStart &&= text === '';
    }
    if (pending.length > 0) {
      yield '\uFFFD';
      throw badEncoding(name, encoding);
    }
  } catch (thrown) {
    throw asFault(thrown, name);
  }
}

function decodedOrUndefined(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** How many bytes at the end begin a character that goes on in the next piece. */
function incompleteTail(bytes: Uint8Array, encoding: TextFile['encoding']): number {
  const fromEnd = (place: number) => bytes[bytes.length - place] ?? 0;
  if (encoding !== 'utf-8') {
    const odd = bytes.length % 2;
    const high = fromEnd(odd + (encoding === 'utf-16le' ? 1 : 2));
    return bytes.length >= 2 && high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
  }
  for (let place = 1; place <= Math.min(3, bytes.length); place += 1) {
    const byte = fromEnd(place);
    if ((byte & 0xc0) === 0x80) continue;
    const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needs > place ? place : 0;
  }
  return 0;
}

function textBeforeBadByte(bytes: Uint8Array, encoding: TextFile['encoding']): string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const parts: string[] = [];
  for (const byte of bytes) {
    try {
      parts.push(decoder.decode(Uint8Array.of(byte), { stream: true }));
    } catch {
      break;
    }
  }
  return parts.join('');
}

/** The fault of a file whose bytes are not text; `line` counts from 1 and is left out when not known. */
export function badEncoding(name: string, encoding: TextFile['encoding'], line?: number): Fault {
  const where = line === undefined ? '' : ` (first bad byte in line ${line})`;
  const what = encoding === 'utf-8' ? 'UTF-8' : 'valid UTF-16';
  return fault(
    'file-encoding',
    `${name} is not ${what}${where}.`,
    'Save it as "CSV UTF-8" and import it again.',
  );
}

function tooLarge(name: string, bytes: number): Fault {
  const size =
    bytes >= 1024 ** 3 ? `${(bytes / 1024 ** 3).toFixed(1)} GB` : `${Math.ceil(bytes / 1024 ** 2)} MB`;
  const sentence = `${name} is ${size}; Baton reads files up to ${mostBytes / 1024 ** 2} MB.`;
  return fault('file-too-large', sentence, 'Split it and import the parts one after the other.');
}

const missing: Readonly<Record<string, readonly [says: string, todo: string]>> = {
  ENOENT: ['does not exist', 'Check the path.'],
  ENOTDIR: ['does not exist', 'Check the path.'],
  EISDIR: ['is a folder', 'Name the file in it.'],
  EACCES: ['may not be read', 'Ask for permission to read it.'],
  EPERM: ['may not be read', 'Ask for permission to read it.'],
};

function asFault(thrown: unknown, name: string): Fault {
  if (thrown instanceof Fault) return thrown;
  const code = String((thrown as { code?: unknown } | null)?.code);
  const [says, todo] = missing[code] ?? [
    `cannot be read (${code})`,
    'Copy it to another place and try again.',
  ];
  return new Fault('file-missing', { sentence: `${name} ${says}.`, todo, cause: thrown });
}

function fault(code: FaultCode, sentence: string, todo: string): Fault {
  return new Fault(code, { sentence, todo });
}
