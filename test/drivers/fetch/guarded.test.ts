import { fetchContract, servedPages } from '../../contracts/fetch';
import { answer, openFetchFor, openSite, pathOf } from './site';

const deadlineMs = 3_000;

fetchContract('guarded', async () => {
  const site = await openSite((socket, head) => {
    const page = servedPages[pathOf(head)];
    if (page === 'silent') return;
    if (!page) return void socket.end(answer('404 Not Found', {}));
    const known = /^if-none-match: (.*)$/im.exec(head)?.[1];
    if (known && known === page.headers['etag']) return void socket.end('HTTP/1.1 304 Not Modified\r\n\r\n');
    socket.end(answer(`${page.status} Word`, page.headers, page.body));
  });
  const { port, close } = openFetchFor(site.port, { deadlineMs });
  return {
    fetch: port,
    url: (path) => `${site.origin}${path}`,
    deadlineMs,
    close: async () => {
      await close();
      await site.close();
    },
  };
});
