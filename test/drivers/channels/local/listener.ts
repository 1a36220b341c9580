/** The events of one conversation, one at a time; a read waits up to 3 s. */
export interface Listener {
  /** The next event's name and data; `ended` when the server ended the stream. */
  next(): Promise<readonly [string, unknown] | 'ended'>;
  close(): Promise<void>;
}

/** Listens as a browser would, without one. */
export async function listen(url: string, as: string): Promise<Listener> {
  const stop = new AbortController();
  const response = await fetch(`${url}/local/events?as=${as}`, { signal: stop.signal });
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  const decoder = new TextDecoder();
  let text = '';
  return {
    async next() {
      const late = AbortSignal.timeout(3000);
      for (;;) {
        late.throwIfAborted();
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          const found = /^event: (\w+)\ndata: (.*)$/.exec(block);
          if (found?.[1] && found[2]) return [found[1], JSON.parse(found[2])];
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return 'ended';
        text += decoder.decode(value, { stream: true });
      }
    },
    async close() {
      stop.abort();
      await reader.cancel().catch(() => undefined);
    },
  };
}
