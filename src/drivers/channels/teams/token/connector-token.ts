import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { isSafeAddress, type PublishedKey } from './key-document';
import { openSigningKeys } from './signing-keys';

export interface TokenCheckOptions {
  /** The app id of the bot, which is the audience. */
  readonly appId: string;
  readonly metadataUrl: string;
  readonly issuer: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For tests: service and keys may be on this machine, without TLS. */
  readonly allowsLoopback?: boolean;
}

/** What a good token says. */
export interface ConnectorClaims {
  readonly issuer: string;
  readonly audience: string;
  readonly serviceUrl: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Why a token is not taken: 401 when it proves nothing, 403 when it is real but not for this activity. */
export type TokenRefusal = keyof typeof refusalStatus;

const refusalStatus = {
  missing: 401,
  malformed: 401,
  'too-long': 401,
  algorithm: 401,
  issuer: 401,
  audience: 401,
  'unknown-key': 401,
  'keys-unavailable': 401,
  signature: 401,
  expired: 401,
  'not-yet': 401,
  endorsement: 403,
  'service-url': 403,
} as const;

export type TokenVerdict =
  | { readonly ok: true; readonly claims: ConnectorClaims }
  | { readonly ok: false; readonly status: 401 | 403; readonly reason: TokenRefusal };

export interface TokenCheck {
  /** Whether the header proves that the Bot Connector sent an activity with this service URL on this channel. */
  check(
    authorization: string | undefined,
    serviceUrl: string | undefined,
    channelId?: string,
  ): Promise<TokenVerdict>;
}

/** Real tokens have about 1,000 characters. */
const longestHeader = 8_192;
/** How far the clocks may be apart, in seconds. */
const leeway = 300;

const shape = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;
const kidShape = z.string().min(1).max(200);
const claimsShape = z.object({ exp: z.number(), nbf: z.number().optional(), serviceurl: z.string().min(1) });

/**
 * Checks the tokens of the Bot Connector before anything else sees the request. Never throws; what it costs to refuse does
 * not depend on what was refused before.
 */
export function openTokenCheck(options: TokenCheckOptions): TokenCheck {
  const { appId, issuer, metadataUrl, now, allowsLoopback = false } = options;
  const keys = openSigningKeys({ metadataUrl, allowsLoopback }, now);

  async function judge(
    authorization: unknown,
    serviceUrl: unknown,
    channelId: string,
  ): Promise<ConnectorClaims | TokenRefusal> {
    if (typeof authorization !== 'string' || authorization === '') return 'missing';
    if (authorization.length > longestHeader) return 'too-long';
    const token = shape.exec(authorization)?.[1];
    if (!token) return 'malformed';
    const unproven = readUnproven(token);
    if (typeof unproven === 'string') return unproven;
    // Before the key is looked up: tokens of others must not make us ask the issuer.
    if (unproven.iss !== issuer) return 'issuer';
    if (unproven.aud !== appId) return 'audience';
    const signer = await keys.keyOf(unproven.kid);
    if (signer === 'unknown') return 'unknown-key';
    if (signer === 'unavailable') return 'keys-unavailable';
    const claims = await proven(token, signer);
    if (typeof claims === 'string') return claims;
    if (!signer.endorsements.includes(channelId)) return 'endorsement';
    const isOurs = claims.serviceurl === serviceUrl && isSafeAddress(claims.serviceurl, allowsLoopback);
    if (!isOurs) return 'service-url';
    return { issuer, audience: appId, serviceUrl: claims.serviceurl, expiresAt: claims.exp * 1000 };
  }

  async function proven(token: string, signer: PublishedKey) {
    try {
      const { payload } = await jwtVerify(token, signer.key, {
        algorithms: ['RS256'],
        issuer,
        audience: appId,
        clockTolerance: leeway,
        currentDate: new Date(now()),
        requiredClaims: ['exp'],
      });
      const read = claimsShape.safeParse(payload);
      return read.success ? read.data : 'service-url';
    } catch (thrown) {
      return refusalOf(thrown);
    }
  }

  return {
    async check(authorization, serviceUrl, channelId = 'msteams') {
      const judged = await judge(authorization, serviceUrl, channelId);
      if (typeof judged !== 'string') return { ok: true, claims: judged };
      return { ok: false, status: refusalStatus[judged], reason: judged };
    },
  };
}

function readUnproven(token: string): { kid: string; iss: unknown; aud: unknown } | TokenRefusal {
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== 'RS256') return 'algorithm';
    const kid = kidShape.safeParse(header.kid);
    if (!kid.success) return 'unknown-key';
    const { iss, aud } = decodeJwt(token);
    return { kid: kid.data, iss, aud };
  } catch {
    return 'malformed';
  }
}

function refusalOf(thrown: unknown): TokenRefusal {
  if (thrown instanceof errors.JWTExpired) return 'expired';
  if (thrown instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (!(thrown instanceof errors.JWTClaimValidationFailed)) return 'malformed';
  return thrown.claim === 'nbf' && thrown.reason === 'check_failed' ? 'not-yet' : 'malformed';
}
