import { z } from 'zod';
import { openLookupCache, type LookupCache } from '../../lookup-cache';
import type { TeamsMember } from './connector';

/** A person as Teams tells of them; the id is that of this bot. */
const entry = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  userPrincipalName: z.string().optional(),
  userRole: z.string().optional(),
  tenantId: z.string().optional(),
});

/** The person of a roster entry, seen from the tenant of the conversation; `nobody` when they have no address. */
export function memberFrom(value: unknown, tenantId: string): TeamsMember | 'nobody' | 'unclear' {
  const parsed = entry.safeParse(value);
  if (!parsed.success) return 'unclear';
  const { id: userId, name = '', email, userPrincipalName = '', userRole = 'user' } = parsed.data;
  const address = (email || userPrincipalName).trim().toLowerCase();
  if (!address.includes('@')) return 'nobody';
  const isForeign = parsed.data.tenantId !== undefined && parsed.data.tenantId !== tenantId;
  const isGuest = isForeign || userRole !== 'user' || /#ext#/i.test(userPrincipalName);
  return { userId, address, name, isGuest };
}

const hourMs = 3_600_000;
const missMs = 300_000;

/** What Teams said holds for an hour, that somebody is not there for five minutes; `now` in milliseconds since 1970. */
export function openRoster(now: () => number): LookupCache<TeamsMember | 'nobody' | 'unclear'> {
  return openLookupCache({
    now,
    most: 10_000,
    holdsMs: (member) => (member === 'unclear' ? 0 : member === 'nobody' ? missMs : hourMs),
  });
}
