import { createCipheriv, createDecipheriv, createHash, randomBytes, scryptSync } from 'node:crypto';
import { Fault } from '../../../../domain/fault';

/** Keeps texts unreadable where they are stored: what it sealed only it opens, and only under the same id. */
export interface SecretBox {
  /** The text as a box that belongs to the document of this id. */
  seal(text: string, documentId: string): string;
  /** Throws `config-invalid` for a box of another key or another document, and for one that was changed. */
  open(box: string, documentId: string): string;
}

const version = 'v1';
const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** Another purpose of the same secret gives another key. */
const purpose = 'baton slack installs v1';

/** A box under the key that BATON_SECRET_KEY gives; deriving it takes some 50 ms, so it is opened once. */
export function openSecretBox(secretKey: string): SecretBox {
  // Slow on purpose: somebody may have chosen a sentence they can remember.
  const key = scryptSync(secretKey.normalize('NFC'), purpose, 32);
  const keyId = createHash('sha256').update(purpose).update(key).digest('hex').slice(0, 8);

  return {
    seal(text, documentId) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
      cipher.setAAD(boundTo(keyId, documentId));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [version, keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(box, documentId) {
      const parts = partsOf(box);
      if (!parts) throw changed();
      if (parts.keyId !== keyId) throw otherKey(parts.keyId, keyId);
      const decipher = createDecipheriv(algorithm, key, parts.nonce, { authTagLength: tagBytes });
      decipher.setAAD(boundTo(keyId, documentId));
      decipher.setAuthTag(parts.tag);
      try {
        return Buffer.concat([decipher.update(parts.sealed), decipher.final()]).toString('utf8');
      } catch {
        throw changed();
      }
    },
  };
}

/** What is authenticated beside the text, so that a box opens only where it was put. */
function boundTo(keyId: string, documentId: string): Buffer {
  return Buffer.from(JSON.stringify([version, keyId, documentId]), 'utf8');
}

interface Parts {
  readonly keyId: string;
  readonly nonce: Buffer;
  readonly sealed: Buffer;
  readonly tag: Buffer;
}

function partsOf(box: string): Parts | undefined {
  const found = /^v1\.([0-9a-f]{8})\.([\w-]{16})\.([\w-]{22,})$/.exec(box);
  if (!found) return undefined;
  const [, keyId = '', nonce = '', rest = ''] = found;
  const bytes = Buffer.from(rest, 'base64url');
  // A spelling that decodes to the same bytes is not the box that was made.
  if (bytes.length < tagBytes || bytes.toString('base64url') !== rest) return undefined;
  const end = bytes.length - tagBytes;
  return {
    keyId,
    nonce: Buffer.from(nonce, 'base64url'),
    sealed: bytes.subarray(0, end),
    tag: bytes.subarray(end),
  };
}

function otherKey(made: string, given: string): Fault {
  return new Fault('config-invalid', {
    sentence: `A Slack token was sealed with another BATON_SECRET_KEY (key ${made}, now ${given}).`,
    todo: 'Set BATON_SECRET_KEY to the key it was made with, or install Baton in the workspace again.',
  });
}

function changed(): Fault {
  return new Fault('config-invalid', {
    sentence: 'A sealed Slack token was changed in the store, or belongs to another workspace.',
    todo: 'Install Baton in the workspace again.',
  });
}
