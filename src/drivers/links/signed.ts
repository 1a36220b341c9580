import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Links } from '../../ports/links';

export interface SignedLinksOptions {
  /** Where others reach this server; no link is given without. */
  readonly publicUrl: string | undefined;
  /** At least 32 characters; no link is given without. */
  readonly secret: string | undefined;
}

export interface SignedLinks {
  readonly port: Links;
  /** The lead of a link of ours; undefined when it was not made with our secret. */
  leadOf(token: string): string | undefined;
}

/** Links that name a lead and cannot be made up by others. */
export function openSignedLinks({ publicUrl, secret }: SignedLinksOptions): SignedLinks {
  const sign = (leadId: string) =>
    createHmac('sha256', secret ?? '')
      .update(`unsubscribe ${leadId}`)
      .digest('hex')
      .slice(0, 32);
  return {
    port: {
      unsubscribe: (leadId) =>
        publicUrl && secret ? `${publicUrl}/unsubscribe?lead=${leadId}.${sign(leadId)}` : null,
    },
    leadOf(token) {
      const found = /^([0-9a-f]{24})\.([0-9a-f]{32})$/u.exec(token);
      if (!secret || !found?.[1] || !found[2]) return undefined;
      const isOurs = timingSafeEqual(Buffer.from(sign(found[1])), Buffer.from(found[2]));
      return isOurs ? found[1] : undefined;
    },
  };
}
