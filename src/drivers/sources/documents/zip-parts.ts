import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { unread, type Unread } from './failure';
import { limits } from './limits';

export type Parts = ReadonlyMap<string, Buffer>;

/**
 * The wanted parts of an office document. Every part is unpacked and counted, whatever the archive says of its size, so
 * that nothing that unpacks to more than 60 MB is handed on (`archive-bomb`).
 */
export async function readParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Parts | Unread> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const archive = await opened(buffer);
  if (!archive) return unread('unreadable', 'The file is damaged or locked with a password.');
  if (archive.entryCount > limits.parts) return unread('archive-bomb', 'It has more than 5,000 parts.');
  const parts = new Map<string, Buffer>();
  let total = 0;
  for (let at = 0; at < archive.entryCount; at += 1) {
    const entry = await nextEntry(archive);
    if (entry === 'unreadable') return unread('unreadable', 'The list of its parts is damaged.');
    if (entry.fileName.endsWith('/')) continue;
    const part = await unpacked(archive, entry, limits.unpackedBytes - total, wanted(entry.fileName));
    if (part === 'too-large') return unread('archive-bomb', 'It unpacks to more than a document holds.');
    if (part === 'unreadable') return unread('unreadable', 'A part of the file is damaged or locked.');
    total += part.size;
    if (part.content) parts.set(entry.fileName, part.content);
  }
  return parts;
}

function opened(buffer: Buffer): Promise<ZipFile | undefined> {
  return new Promise((resolve) => {
    fromBuffer(buffer, { lazyEntries: true, decodeStrings: true }, (fault, archive) =>
      resolve(fault ? undefined : archive),
    );
  });
}

/** Each listener goes with its entry: an archive has thousands. */
function nextEntry(archive: ZipFile): Promise<Entry | 'unreadable'> {
  return new Promise((resolve) => {
    const done = (entry: Entry | 'unreadable') => {
      archive.off('entry', done).off('end', broken).off('error', broken);
      resolve(entry);
    };
    const broken = () => done('unreadable');
    archive.on('entry', done).on('end', broken).on('error', broken);
    archive.readEntry();
  });
}

interface Part {
  readonly size: number;
  readonly content: Buffer | undefined;
}

function unpacked(
  archive: ZipFile,
  entry: Entry,
  most: number,
  keep: boolean,
): Promise<Part | 'too-large' | 'unreadable'> {
  const longest = Math.min(most, limits.partBytes);
  if (entry.uncompressedSize > longest) return Promise.resolve('too-large');
  return new Promise((resolve) => {
    archive.openReadStream(entry, (fault, stream) => {
      if (fault || !stream) return resolve('unreadable');
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > longest) {
          stream.destroy();
          resolve('too-large');
        } else if (keep) chunks.push(chunk);
      });
      stream.on('end', () => resolve({ size, content: keep ? Buffer.concat(chunks) : undefined }));
      // The archive said less than was there: the check of the sizes says so.
      stream.on('error', ({ message }) =>
        resolve(/too many bytes/iu.test(message) ? 'too-large' : 'unreadable'),
      );
    });
  });
}
