import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import { quantile } from './floor.mjs';

/**
 * The people of the benches, in a process of their own: presses buttons as Slack or Teams sends it, so many at once, or one
 * at a time with a pause between. Tells its parent how long each answer took and how many were not taken.
 */
process.on('message', async ({ url, kind, secret, token, serviceUrl, count, atOnce, pauseMs, mark }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const send = { slack, teams }[kind];
  const times = [];
  let refused = 0;
  let next = 0;
  async function person() {
    while (next < count) {
      const number = (next += 1);
      const began = performance.now();
      const { headers, body } = send(`${mark}-${number}`);
      const status = await post(headers, body);
      if (status !== 200) refused += 1;
      times.push(performance.now() - began);
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, person));
  const ms = performance.now() - began;
  agent.destroy();
  process.send({ ms, refused, p50: quantile(times, 0.5), p99: quantile(times, 0.99) });

  function post(headers, body) {
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        { method: 'POST', agent, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
        (answer) => answer.resume().on('end', () => resolve(answer.statusCode)),
      );
      sent.on('error', reject).end(body);
    });
  }

  function slack(id) {
    const payload = {
      type: 'block_actions',
      team: { id: 'T1' },
      user: { id: 'U1', team_id: 'T1' },
      api_app_id: 'A1',
      trigger_id: id,
      response_url: 'https://hooks.slack.com/actions/T1/1/x',
      container: { type: 'message', channel_id: 'D1', message_ts: '1.1' },
      channel: { id: 'D1' },
      message: { ts: '1.1', text: 'A card', blocks: [] },
      actions: [
        {
          type: 'button',
          block_id: 'b',
          action_id: 'why',
          value: JSON.stringify({ verb: 'why', data: { lead: 'L-1' } }),
        },
      ],
    };
    const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const mac = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    return {
      body,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${mac}`,
      },
    };
  }

  function teams(id) {
    const activity = {
      type: 'invoke',
      name: 'adaptiveCard/action',
      id,
      timestamp: '2026-11-22T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl,
      from: { id: '29:1person', name: 'Ada North', aadObjectId: 'a0a0a0a0-0000-4000-8000-000000000001' },
      recipient: { id: '28:bench', name: 'Baton' },
      conversation: { id: 'a:1chat', conversationType: 'personal', tenantId: 'bench-tenant' },
      channelData: { tenant: { id: 'bench-tenant' } },
      replyToId: '1764000000001',
      value: {
        action: { type: 'Action.Execute', verb: 'why', data: { lead: 'L-1' } },
        trigger: 'manual',
      },
    };
    return {
      body: JSON.stringify(activity),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    };
  }
});
