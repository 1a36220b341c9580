/** Has an administrator simulate the playbook through the local page at this address and start the agent, so that it writes. */
export async function simulatePlaybook(address: string, administrator: string): Promise<void> {
  const simulated = await says('agent simulate');
  if (simulated?.kind !== 'card')
    throw new Error(`The playbook is not simulated: ${JSON.stringify(simulated)}`);
  const started = await says('agent start');
  if (started?.kind !== 'done') throw new Error(`The agent is not started: ${JSON.stringify(started)}`);

  async function says(text: string): Promise<{ readonly kind: string } | undefined> {
    const answer = await fetch(`${address}/local/turn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: administrator, id: text.replace(' ', '-'), text }),
    });
    return ((await answer.json()) as { readonly reply?: { readonly kind: string } }).reply;
  }
}
