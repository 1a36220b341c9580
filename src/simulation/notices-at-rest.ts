import type { World } from './world';

/** I5 and I7: who was to hear that the agent paused by itself did, once; whoever started it again needs to hear no more. */
export function checkNotices({ watch, shown, posts, violated }: World): void {
  const current = watch.notice();
  for (const { id, cards } of watch.notices.values())
    for (const card of cards) {
      const standing = shown.filter(({ message }) => message.effectId === card.id).length;
      const most = 1 + posts.unknownOutcomes(card.id);
      if (standing > most) violated(`I5: ${card.id} stands ${standing} times`);
      if (card.status === 'done' && standing === 0) violated(`I7: ${card.id} was told, and stands nowhere`);
      if (card.status === 'failed' && !posts.refused(card.id))
        violated(`I7: ${card.id} was given up, and nobody refused it`);
      if (card.status === 'pending' && current?.id === id) violated(`I9: ${card.id} was never told`);
    }
}
