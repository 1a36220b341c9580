import type { MailRoute } from '../domain/email-address';
import { Fault } from '../domain/fault';
import { openBuiltinAnalyst } from '../drivers/models/builtin/analyst';
import type { EmailDomains } from '../ports/email-domains';
import type { Model } from '../ports/model';
import type { Resolver } from '../ports/resolver';
import { poisonMark } from './workload';

/** The lists of domains, as short as the workload needs them. */
export const emailDomainsDouble: EmailDomains = {
  kindOf: (domain) => ({ disposable: domain === 'trash.example', freeMail: domain === 'free.example' }),
};

const routes: Readonly<Record<string, MailRoute>> = {
  'dead.example': 'null-mx',
  'gone.example': 'no-such-domain',
};

/** A name server that knows the domains of the workload. */
export const resolverDouble: Resolver = {
  mailRoute: async (domain) => routes[domain] ?? 'mail-server',
};

/** The built-in analyst, except that it always fails on a poison lead; tells of each such failure by the lead's mark. */
export function openModelDouble(poisoned: (mark: string) => void): Model {
  const analyst = openBuiltinAnalyst().port;
  return {
    name: analyst.name,
    async judgeCriteria(input) {
      const mark = input.texts.find((one) => one.text.startsWith(poisonMark))?.text;
      if (mark === undefined) return analyst.judgeCriteria(input);
      poisoned(mark);
      throw new Fault('model-answer', { sentence: 'The model cannot read this lead.', todo: '' });
    },
  };
}
