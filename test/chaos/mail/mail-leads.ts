import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a lead does with the first mail that it gets; its address begins with it, so that whoever gets the mail knows. */
export type Temper = 'silent' | 'refuses' | 'opts-out' | 'is-away' | 'asks' | 'nobody';

const tempers: readonly Temper[] = ['silent', 'refuses', 'opts-out', 'is-away', 'asks', 'nobody', 'opts-out'];

/** What the owner of this address does with our first mail; undefined for none of our leads. */
export function temperOf(address: string): Temper | undefined {
  return tempers.find((one) => address.startsWith(`${one}-`));
}

/** Writes a file of leads that are all worth an e-mail; every eighth is the same person as the one before. The path of the file. */
export function mailLeadFile(folder: string, leads: number, number: number): string {
  const header =
    'lead_id,topic,first_name,last_name,job_title,company_name,email,lead_source,country,status,rating,created_on,owner';
  const rows = Array.from({ length: leads }, (_, at) => {
    const of = at % 8 === 7 ? at - 1 : at;
    const name = `${tempers[of % tempers.length]}-${number}-${of}`;
    const email = `${name}@company-${number}-${of}.example`;
    return `L-${number}-${at},Planning,Ana,Lead ${of},Director of Operations,Company ${number} ${of},${email},Web,Germany,Open,Cold,2026-11-10T09:00:00Z,noor@lumen.example`;
  });
  const path = join(folder, `leads-${number}.csv`);
  writeFileSync(path, [header, ...rows, ''].join('\n'));
  return path;
}
