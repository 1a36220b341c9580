import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface ODataServer {
  /** Root of its Web API, with a slash at its end. */
  readonly root: string;
  /** Puts a record; values of `x@odata.bind` are addresses such as `/accounts(…)`. */
  put(set: string, record: object): Promise<void>;
  /** Changes a record as somebody over there would. */
  change(set: string, id: string, values: object): Promise<void>;
  get(path: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

/** Starts @sap/cds with the tables of Dataverse, in a process of its own: it is no part of what is tested. */
export async function openODataServer(): Promise<ODataServer> {
  const child = spawn(process.execPath, [join(__dirname, 'serve.cjs')], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => /^\d+$/.test(line) && resolve(line));
    child.once('exit', () => reject(new Error('@sap/cds did not start')));
  });
  const root = `http://127.0.0.1:${port}/api/data/v9.2/`;
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(root + path, {
      method,
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: body ? JSON.stringify(body) : null,
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : {}) as Record<string, unknown>;
  };
  return {
    root,
    put: async (set, record) => void (await call('POST', set, record)),
    change: async (set, id, values) => void (await call('PATCH', `${set}(${id})`, values)),
    get: (path) => call('GET', path),
    async close() {
      const over = once(child, 'exit');
      child.stdin.end();
      await over;
    },
  };
}
