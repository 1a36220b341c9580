import { Socket } from 'node:net';

type Connect = (this: Socket, ...given: unknown[]) => Socket;

/**
 * Writes down where every socket of this process tries to connect to, as Node does just before it asks the system
 * (`connectionAttempt`), whoever made the socket. Restored by `stop`.
 */
export function watchConnections() {
  const attempts: { readonly address: string; readonly port: number }[] = [];
  const prototype = Socket.prototype as unknown as { connect: Connect };
  const original = prototype.connect;
  prototype.connect = function watched(...given) {
    this.on('connectionAttempt', (address: string, port: number) => attempts.push({ address, port }));
    return original.apply(this, given);
  };
  return {
    attempts: attempts as readonly { readonly address: string; readonly port: number }[],
    stop: () => {
      prototype.connect = original;
    },
  };
}
