import type { ModelCaps, ModelLedger } from '../pipeline/model-ledger';
import type { Booking } from '../ports/model';
import type { ModelSpend } from '../ports/model-budget';

/** Whose a request is, and the day on which it was set aside, by the clock of whoever sent it. */
export interface Request extends Booking {
  readonly number: number;
  readonly day: string;
}

/** What has a cap of its own. */
export interface Account {
  readonly what: string;
  readonly cap: number;
  readonly leadId?: string;
  booked(ledger: ModelLedger): Promise<ModelSpend>;
}

/** The day, the lead and the person that a request is booked to; a lead of which nothing is known any more is none. */
export function accountsOf(
  { leadId, askedBy, day }: Request,
  { tokensPerDay, tokensPerLead, tokensPerPerson }: ModelCaps,
  gone: readonly string[],
): readonly Account[] {
  const accounts: Account[] = [
    { what: `day ${day}`, cap: tokensPerDay, booked: (ledger) => ledger.ofDay(day) },
  ];
  if (leadId !== undefined && !gone.includes(leadId))
    accounts.push({
      what: `lead ${leadId}`,
      cap: tokensPerLead,
      leadId,
      booked: (ledger) => ledger.ofLead(leadId),
    });
  if (askedBy !== undefined)
    accounts.push({
      what: `person ${askedBy} ${day}`,
      cap: tokensPerPerson,
      booked: (ledger) => ledger.ofPerson(askedBy, day),
    });
  return accounts;
}
