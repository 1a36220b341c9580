import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Random } from '../../../src/simulation/random';

/** A mail that a client handed over in full, whatever came of it. */
export interface HandedOver {
  readonly to: string;
  /** When its last byte came, in milliseconds since 1970. */
  readonly at: number;
}

/** A wire to a mail server on which one sees what leaves, and on which answers are lost now and then. */
export interface SmtpRelay {
  readonly port: number;
  /** Resolves when the next mail was handed over and its answer is still to come. */
  onItsWay(): Promise<void>;
  /** How many mails are between their last byte and its answer. */
  underWay(): number;
  handedOver(): readonly HandedOver[];
  /** How many answers were lost. */
  lost(): number;
  /** From now on no answer is lost. */
  calm(): void;
  close(): Promise<void>;
}

/** Share of mails that the server takes and whose sender never hears so. */
const lostAnswers = 0.04;

/** How long the answer to a mail is on its way at most, as over a network. */
const longestWayMs = 60;

type State = 'commands' | 'asked' | 'words' | 'unanswered';

/** Where a conversation stands in which the client wants to send its mail. */
function stateAfter(answers: string): State {
  if (/^354/mu.test(answers)) return 'words';
  return /^[45]/mu.test(answers) ? 'commands' : 'asked';
}

/** Listens on a free port of this machine and passes everything on to the server at `target`. */
export async function openSmtpRelay(target: number, random: Random): Promise<SmtpRelay> {
  const all: HandedOver[] = [];
  const sockets = new Set<Socket>();
  let waiting: (() => void)[] = [];
  let underWay = 0;
  let lost = 0;
  let isCalm = false;

  function pass(client: Socket): void {
    const server = connect(target, '127.0.0.1');
    let to = '';
    let state: State = 'commands';
    let rest = '';
    let loses = false;

    function read(line: string): void {
      to = /^RCPT TO:<([^>]*)>/iu.exec(line)?.[1] ?? to;
      if (state === 'commands' && /^DATA\r?$/iu.test(line)) state = 'asked';
      if (state !== 'words' || !/^\.\r?$/u.test(line)) return;
      state = 'unanswered';
      underWay += 1;
      loses = !isCalm && random.chance(lostAnswers);
      all.push({ to, at: Date.now() });
      for (const tell of waiting) tell();
      waiting = [];
    }

    function answered(): void {
      if (state === 'unanswered') underWay -= 1;
      state = 'commands';
    }

    client.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) read(line);
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      if (state === 'unanswered' && loses) {
        lost += 1;
        return void client.destroy();
      }
      // Answers to the commands before may come in one piece with it.
      if (state === 'asked') state = stateAfter(chunk.toString('latin1'));
      if (state !== 'unanswered') return void client.write(chunk);
      setTimeout(
        () => {
          answered();
          client.write(chunk);
        },
        random.between(0, longestWayMs),
      );
    });
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.on('error', () => one.destroy());
      // What was written by somebody who is gone still arrives.
      one.on('end', () => other.end());
      one.on('close', () => {
        sockets.delete(one);
        answered();
        other.end();
      });
    }
  }

  const relay = createServer({ allowHalfOpen: true }, pass).listen(0, '127.0.0.1');
  await new Promise<void>((resolve) => relay.once('listening', () => resolve()));
  return {
    port: (relay.address() as AddressInfo).port,
    onItsWay: () => new Promise((resolve) => void waiting.push(resolve)),
    underWay: () => underWay,
    handedOver: () => all,
    lost: () => lost,
    calm: () => void (isCalm = true),
    close() {
      for (const one of sockets) one.destroy();
      return new Promise((resolve) => relay.close(() => resolve()));
    },
  };
}
