import { readFileSync } from 'node:fs';
import { registrableDomain, type DomainKind } from '../domain/email-address';
import type { EmailDomains } from '../ports/email-domains';
import { freeMailDomains } from './free-mail-domains';

/**
 * What kind of domain an address has (spec section 5), from the lists shipped with Baton: a subdomain of a disposable
 * domain is disposable too, and a domain of a well-known provider is free mail even where a list calls it disposable.
 */
export function openEmailDomains(): EmailDomains {
  // Read at the first question: 120,000 names are not needed to start.
  let disposable: ReadonlySet<string> | undefined;
  return {
    kindOf(domain): DomainKind {
      const name = domain.trim().toLowerCase().replace(/\.$/, '');
      if (freeMailDomains.has(name)) return { disposable: false, freeMail: true };
      disposable ??= readDisposable();
      return { disposable: upToRegistrable(name).some((one) => disposable?.has(one)), freeMail: false };
    },
  };
}

/** A domain and those above it, down to the one somebody registered: a public suffix says nothing of who is below it. */
function upToRegistrable(domain: string): readonly string[] {
  const registrable = registrableDomain(domain) ?? domain;
  const spare = domain.split('.').length - registrable.split('.').length;
  return Array.from({ length: spare + 1 }, (_, at) => domain.split('.').slice(at).join('.'));
}

function readDisposable(): ReadonlySet<string> {
  // Read and not imported: TypeScript would take the whole list into its types.
  const lists = ['disposable-email-domains/index.json', 'disposable-email-domains/wildcard.json'];
  return new Set(
    lists.flatMap((list) => JSON.parse(readFileSync(require.resolve(list), 'utf8')) as readonly string[]),
  );
}
