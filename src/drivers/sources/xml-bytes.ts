import { TextDecoder } from 'node:util';
import { gunzipSync } from 'node:zlib';

/** The text of XML bytes: by byte order mark, else as the server said, else as the text itself says, else UTF-8. */
export function xmlText(bytes: Uint8Array, contentType: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300));
  const label =
    markOf(bytes) ??
    /charset\s*=\s*["']?([\w-]{1,40})/iu.exec(contentType)?.[1] ??
    /^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w-]{1,40})["']/iu.exec(head)?.[1] ??
    'utf-8';
  return decoderOf(label).decode(bytes);
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** An encoding that nobody knows is read as UTF-8. */
function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** The bytes without gzip around them, `too-large` past the limit, `broken` when they are no gzip inside. */
export function unpacked(bytes: Uint8Array, mostBytes: number): Uint8Array | 'too-large' | 'broken' {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (thrown) {
    return (thrown as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}

/** The name of the outermost element, without its prefix, in lower case; null for what is no XML. */
export function xmlRoot(bytes: Uint8Array): string | null {
  const utf16 = markOf(bytes)?.startsWith('utf-16');
  const head = utf16
    ? xmlText(bytes.subarray(0, 8_192), '')
    : new TextDecoder('latin1').decode(bytes.subarray(0, 8_192));
  let at = 0;
  for (;;) {
    const start = head.indexOf('<', at);
    if (start < 0) return null;
    if (!/^<[!?]/u.test(head.slice(start, start + 2)))
      return (
        /^<(?:[\w-]{1,40}:)?([\w-]{1,40})/u.exec(head.slice(start, start + 90))?.[1]?.toLowerCase() ?? null
      );
    const mark = head.startsWith('<!--', start) ? '-->' : '>';
    const end = head.indexOf(mark, start);
    if (end < 0) return null;
    at = end + mark.length;
  }
}
