import type { Crm } from '../ports/crm';

/** The keys under which a CRM made records, and both sides of keeping its word about them. */
export interface KeptWord {
  /** The CRM itself, watched for what it makes. */
  watched<C extends Crm>(crm: C): C;
  /** As a caller meets it: nothing is refused under a key that was carried out (ports/crm.ts), whatever fault is drawn. */
  kept(crm: Crm): Crm;
}

/** Without this a drawn refusal would say of records that are there that none were made, which no CRM may. */
export function openKeptWord(): KeptWord {
  const made = new Set<string>();
  return {
    watched: (crm) => ({
      ...crm,
      async qualify(request) {
        const outcome = await crm.qualify(request);
        if (outcome.outcome === 'qualified') made.add(request.key);
        return outcome;
      },
    }),
    kept: (crm) =>
      new Proxy(crm, {
        get(target, method, receiver) {
          if (method !== 'qualify') return Reflect.get(target, method, receiver) as unknown;
          const qualify: Crm['qualify'] = async (request) => {
            const outcome = await target.qualify(request);
            return outcome.outcome === 'refused' && made.has(request.key) ? { outcome: 'unknown' } : outcome;
          };
          return qualify;
        },
      }),
  };
}
