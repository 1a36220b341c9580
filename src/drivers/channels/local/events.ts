import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { EntryPage } from './entry';
import { begin } from './exchange';
import type { Feed, News } from './feed';
import type { Inbox } from './inbox';

const heartbeatMs = 15_000;
/** A reader this far behind, in bytes, is let go: it asks for everything again when it comes back. */
const furthestBehind = 4 * 1024 * 1024;
/** How much of a conversation is shown at first. */
export const firstPage = 60;

/** Server-sent events of one conversation: `snapshot` first, then `entries`, `stir` and `trouble` as they come. */
export async function streamEvents(
  address: string,
  inbox: Inbox,
  feed: Feed,
  response: ServerResponse,
): Promise<void> {
  const send = (event: string, data: unknown) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (response.writableLength > furthestBehind) response.destroy();
  };
  // Joined before the snapshot is read, so that nothing falls between the two.
  let early: News[] | undefined = [];
  const leave = await feed.join(address, (news) => (early ? void early.push(news) : send(news.kind, news)));
  try {
    const snapshot: EntryPage = await inbox.page(address, firstPage);
    begin(response, 200, 'text/event-stream; charset=utf-8');
    send('snapshot', snapshot);
    for (const news of early) send(news.kind, news);
    early = undefined;
    const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs).unref();
    await once(response, 'close');
    clearInterval(heartbeat);
  } finally {
    leave();
  }
}
