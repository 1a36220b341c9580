/**
 * Wrong versions of the product: each is one small patch of a real module. `find` must occur exactly once in `file`, so
 * that a mutant that no longer fits the code is noticed.
 */
export const mutants = [
  {
    name: 'no compare-and-set',
    file: 'pipeline/record.ts',
    find: 'await store.replace(stored(trimmed, clock.now()), from.etag)',
    replace:
      'await store.replace(stored(trimmed, clock.now()), (await store.get({ partition: partitionOf(trimmed.lead.id), id: trimmed.lead.id }))?.etag ?? from.etag)',
  },
  {
    name: 'SQLite replaces without looking at the etag',
    file: 'drivers/stores/sqlite-schema.ts',
    find: 'WHERE partition = ? AND id = ? AND etag = ?\n    RETURNING etag`,\n  remove',
    replace: 'WHERE partition = ? AND id = ? AND ? > 0\n    RETURNING etag`,\n  remove',
  },
  {
    name: 'SQLite forgets when a replaced document is due',
    file: 'drivers/stores/sqlite-schema.ts',
    find: 'SET sort = ?, tally = ?, wake_at = ?, worker = ?, body = ?,',
    replace: 'SET sort = ?, tally = ?, wake_at = NULLIF(?, wake_at), worker = ?, body = ?,',
  },
  {
    name: 'no outbox: an event asks for no card',
    file: 'pipeline/effects/effect.ts',
    find: '...announced(logged, lead, places).map((one) => ({ ...one, ...fresh })),',
    replace: '',
  },
  {
    name: 'standing cards are not updated',
    file: 'pipeline/effects/effect.ts',
    find: "one.kind === 'announce' && one.status === 'done' ? { ...one, ...fresh } : one",
    replace: 'one',
  },
  {
    name: 'intake is acknowledged before it is stored',
    file: 'pipeline/intake.ts',
    find: 'const created = await record.create(received, by);',
    replace:
      "const creating = record.create(received, by); creating.catch(() => undefined); const created: string = await Promise.race([creating, Promise.resolve('soon')]) as string;",
  },
  {
    name: 'an update of a known lead is dropped',
    file: 'pipeline/intake.ts',
    find: "if (created === 'conflict') verdict = await update(id, fields, by);",
    replace: "if (created === 'conflict') verdict = 'unchanged';",
  },
  {
    name: 'verdict not stored',
    file: 'pipeline/record.ts',
    find: 'const inbox = [...document.inbox, verdict].slice(-mostVerdicts);',
    replace: 'const inbox = document.inbox;',
  },
  {
    name: 'refusals are not stored',
    file: 'pipeline/record.ts',
    find: "if ((await save(current, { ...document, inbox })) !== 'conflict') return verdict;",
    replace:
      "if (verdict.outcome === 'refused' || (await save(current, { ...document, inbox })) !== 'conflict') return verdict;",
  },
  {
    name: 'a delivered act is carried out again',
    file: 'pipeline/record.ts',
    find: 'if (before) return before;',
    replace: '',
  },
  {
    name: 'archived events are not kept',
    file: 'pipeline/record.ts',
    find: 'await store.create({ partition: archiveOf(document.lead.id), id, sort: id, body: oldest });',
    replace: '',
  },
  {
    name: 'send before record',
    file: 'pipeline/lead-effects.ts',
    find: ": await save(current, withEffect(document, { ...mail, status: 'sending' }));",
    replace: ': current;',
  },
  {
    name: 'a failed mail is begun anew',
    file: 'pipeline/lead-effects.ts',
    find: "effect.kind === 'mail' ? { ...later, status: 'sending' } : later",
    replace: "effect.kind === 'mail' ? { ...later, status: 'pending' } : later",
  },
  {
    name: 'a mail that may have left is sent again',
    file: 'pipeline/effects/mail.ts',
    find: 'if (mayBeSent) return',
    replace: "if (mayBeSent && (await needs.mailbox.wasSent(effect.id)) === 'sent') return",
  },
  {
    name: 'a mail that nobody knows of is told as sent',
    file: 'pipeline/effects/mail.ts',
    find: "=== 'sent' ? 'sent' : 'unknown');",
    replace: "=== 'sent' ? 'sent' : 'sent');",
  },
  {
    name: 'nobody is asked about a mail in doubt',
    file: 'pipeline/effects/mail.ts',
    find: "const notified = outcome === 'unknown' ? [...new Set([sender, playbook.supervisor])] : [];",
    replace: 'const notified = sender ? [] : [];',
  },
  {
    name: 'cursor split from ticket',
    file: 'pipeline/assignment.ts',
    find: 'if (cursor?.body.ticket) await write(playbook.id, cursor.body.ticket);',
    replace: '',
  },
  {
    name: 'a handover that has a ticket takes another turn',
    file: 'pipeline/assignment.ts',
    find: 'if (written) return written.body;',
    replace: '',
  },
  {
    name: 'every turn begins with the first seller',
    file: 'domain/assignment.ts',
    find: 'last === null ? 0 : rule.sellers.indexOf(last) + 1',
    replace: '0',
  },
  {
    name: 'a post with an unknown outcome is repeated without looking',
    file: 'pipeline/effects/announce.ts',
    find: '(doubtful ? await channel.find(effect.id, effect.to) : undefined)',
    replace: 'undefined',
  },
  {
    name: 'a post with an unknown outcome is given up',
    file: 'pipeline/effects/announce.ts',
    find: 'return { ...retryLater(effect, now), receipt: receipt ?? null };',
    replace: "return { ...effect, status: 'failed', receipt: receipt ?? null };",
  },
  {
    name: 'a post that was put off counts as done',
    file: 'pipeline/effects/announce.ts',
    find: 'return { ...effect, notBefore: now + outcome.waitMs, receipt: receipt ?? null };',
    replace: "return { ...effect, status: 'done', receipt: receipt ?? null };",
  },
  {
    name: 'a worker without its seat shows cards',
    file: 'pipeline/effects/announce.ts',
    find: 'if (!seated()) return effect;',
    replace: '',
  },
  {
    name: 'effects do not wait for their time',
    file: 'pipeline/lead-effects.ts',
    find: '&& effect.notBefore <= clock.now()',
    replace: '',
  },
  {
    name: 'steps do not wait for their time',
    file: 'pipeline/lead-work.ts',
    find: '&& (document.retryAt ?? 0) <= clock.now())',
    replace: ')',
  },
  {
    name: 'leases are not looked at',
    file: 'pipeline/lead-work.ts',
    find: "if (others && (liveWorkers.includes(others) || (await seat.isLive(others)))) return 'held';",
    replace: '',
  },
  {
    name: 'a lease is not given back',
    file: 'pipeline/lead-work.ts',
    find: 'rests ? { ...document, lease: null } : document',
    replace: 'document',
  },
  {
    name: 'attempts that killed the process are not counted, and those that failed go on without end',
    file: 'pipeline/lead-work.ts',
    find: 'const count = attempts && attempts.step === step ? attempts.count + 1 : 1;',
    replace: 'const count = 1;',
  },
  {
    name: 'one attempt more than five',
    file: 'pipeline/pipeline.ts',
    find: 'if (run.attempt < mostAttempts)',
    replace: 'if (run.attempt <= mostAttempts)',
  },
  {
    name: 'a lead with effects to carry out is not due',
    file: 'pipeline/lead-document.ts',
    find: 'const all = [...pending, ...again, ...steps, ...later];',
    replace: 'const all = [...again, ...steps, ...later];',
  },
  {
    name: 'the row in the former list stays',
    file: 'pipeline/effects/projection.ts',
    find: 'if (left !== owner) await put(',
    replace: 'if (false) await put(',
  },
  {
    name: 'an older row overwrites a newer one',
    file: 'pipeline/effects/projection.ts',
    find: 'if (found && found.body.seq >= seq) return;',
    replace: '',
  },
  {
    name: 'where a row may have been put is forgotten',
    file: 'pipeline/effects/projection.ts',
    find: 'if (!open) return effects;',
    replace: 'return effects;',
  },
  {
    name: 'a right is looked at before the write only',
    file: 'assistant/assistant.ts',
    find: 'return refused ? { refused } : ask(lead, events);',
    replace: 'return ask(lead, events);',
  },
  {
    name: 'the agent is started twice by one click',
    file: 'pipeline/agent-control.ts',
    find: 'if (known) return known.outcome;',
    replace: '',
  },
  {
    name: 'whether others live is judged by wall clocks',
    file: 'pipeline/presence.ts',
    find: 'const dead = found.filter((one) => lapsed(one, askedAt));',
    replace:
      'const dead = found.filter((one) => lapsed(one, askedAt) || Math.abs(clock.now() - one.body.renewedAt) > lapseMs);',
  },
  {
    name: 'a seat is measured by the wall clock',
    file: 'pipeline/worker.ts',
    find: 'clock.monotonic() - monotonic, ',
    replace: '',
  },
  {
    name: 'a seat is measured by the monotonic clock alone',
    file: 'pipeline/worker.ts',
    find: ', Math.abs(clock.now() - now)',
    replace: '',
  },
  {
    name: 'a seat is held for ever',
    file: 'pipeline/worker.ts',
    find: 'term === since && sinceRenewal() <= lapseMs - deadlines.channel',
    replace: 'true',
  },
  {
    name: 'a person connected it and the agent connects it otherwise',
    file: 'pipeline/stages/connect.ts',
    find: "if (lead.connection?.by === 'person') return skipped('connected by a person');",
    replace: '',
  },
  {
    name: 'each attempt at a qualification has a key of its own',
    file: 'pipeline/effects/qualify.ts',
    find: '    key,\n    leadSourceId',
    replace: '    key: `${key}.${clock.now()}`,\n    leadSourceId',
  },
  {
    name: 'a qualification of which nobody knows is taken for refused',
    file: 'pipeline/effects/qualify.ts',
    find: "    case 'unknown':\n",
    replace: "    case 'unknown':\n      return { type: 'QualifyFailed', sentence: 'It did not answer.' };\n",
  },
];
