/** How many bytes are looked at for a declaration. */
const headBytes = 4_096;

/**
 * The text of bytes: by their mark, else as UTF-8 when they are valid UTF-8 beyond ASCII, else by what is declared, else
 * as windows-1252. So a page that is UTF-8 and says otherwise is read rightly.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const marked = markOf(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, headBytes)).toString(
    'latin1',
  );
  const declared = decoderFor(declaredIn(contentType, head));
  if (declared?.encoding.startsWith('utf-16')) return declared.decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // A cut character at the end, or a stray byte, makes a long UTF-8 text no other encoding.
    if (mostlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
    const other = declared && declared.encoding !== 'utf-8' ? declared : new TextDecoder('windows-1252');
    return other.decode(bytes);
  }
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark, the zero bytes of western letters tell the order.
  const zeros = [0, 0];
  const length = Math.min(bytes.length, headBytes);
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.35 && even === 0) return 'utf-16le';
  if (even > length * 0.35 && odd === 0) return 'utf-16be';
  return undefined;
}

/** The name in the server's header, an XML declaration or a meta element, in this order. */
function declaredIn(contentType: string, head: string): string {
  return (
    /charset=["']?([\w.:-]{2,30})/iu.exec(contentType)?.[1] ??
    /^\s*<\?xml[^>]{0,200}encoding=["']([\w.:-]{2,30})/iu.exec(head)?.[1] ??
    /<meta\s[^>]{0,200}charset=["']?\s*([\w.:-]{2,30})/iu.exec(head)?.[1] ??
    ''
  );
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return label ? new TextDecoder(label) : undefined;
  } catch {
    return undefined;
  }
}

/** Of what is not ASCII, nine of ten bytes in whole UTF-8 sequences. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const length = byte >= 0xf0 && byte < 0xf8 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0;
    let follow = 1;
    while (follow < length && ((bytes[at + follow] ?? 0) & 0xc0) === 0x80) follow += 1;
    if (length > 0 && follow === length) {
      good += 1;
      at += length - 1;
    } else if (at + follow < bytes.length) bad += 1;
  }
  return bad === 0 ? good > 0 : good > 4 && bad * 9 <= good;
}
