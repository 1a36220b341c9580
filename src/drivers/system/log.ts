import pino from 'pino';
import type { Log, LogFields } from '../../ports/log';

/** Fields that may be logged: identifiers, codes and counts. Anything else is left out, whatever its value. */
const allowed = new Set(
  'attempt card channel code conflicts count effect host lead line model ms pid playbook port row seq status step turn version worker'.split(
    ' ',
  ),
);

export interface LogOptions {
  readonly level: 'silent' | 'error' | 'warn' | 'info';
  /** Where lines go; standard error when absent. */
  readonly destination?: { write(line: string): void };
}

/** JSON lines through pino. A field outside the list is replaced by "[left out]", so personal data and secrets never get in. */
export function openLog({ level, destination }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  );
  return {
    info: (event, fields = {}) => logger.info(safe(fields), event),
    warn: (event, fields = {}) => logger.warn(safe(fields), event),
    error: (event, fields = {}) => logger.error(safe(fields), event),
  };
}

function safe(fields: LogFields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      allowed.has(field) && isPlain(value) ? value : '[left out]',
    ]),
  );
}

/** Identifiers and codes have no spaces and no @, so a sentence or an address that strays in is caught too. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'string')
    return value === null || typeof value === 'number' || typeof value === 'boolean';
  return value.length <= 80 && /^[\w./:-]*$/.test(value);
}
