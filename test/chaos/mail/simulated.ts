/** Has an administrator simulate the playbook through the local page at this address, so that it may write. */
export async function simulatePlaybook(address: string, administrator: string): Promise<void> {
  const answer = await fetch(`${address}/local/turn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as: administrator, id: 'simulate-1', text: 'agent simulate' }),
  });
  const { reply } = (await answer.json()) as { readonly reply?: { readonly kind: string } };
  if (reply?.kind !== 'card') throw new Error(`The playbook is not simulated: ${JSON.stringify(reply)}`);
}
