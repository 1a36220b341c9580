import type { Reply } from '../../../../ports/desk';
import { readMemo } from '../render/memo';
import { turnOf } from './conversation';
import type { Pressed } from './pressed';
import { modalOf, revisionOf } from './replies';

/**
 * Shows what came of a press in a window: another page of the same card in its place; after an act the dialog as it is
 * now, with what was done above it; anything else laid over it, so that what was typed is still there below.
 */
export async function showInWindow(
  reply: Reply,
  { key, act, button, caller, needs }: Pressed,
): Promise<void> {
  const { modals, desk, now } = needs;
  const { workspace } = caller;
  if (!act.view) return;
  const memory = readMemo(act.view.metadata);
  const more = { page: button.page ?? 1, origin: memory?.origin ?? '' };
  if (button.page !== undefined)
    return void (await modals.replace(workspace, act.view.id, modalOf(reply, revisionOf(now()), more)));
  if (reply.kind === 'done' && memory?.again) {
    const again = await desk().turn(
      turnOf(`${key}.again`, caller, {
        kind: 'button',
        verb: memory.again.verb,
        data: memory.again.data,
      }),
    );
    const view = modalOf(again, revisionOf(now()), { ...more, notice: reply.sentence });
    return void (await modals.replace(workspace, act.view.id, view));
  }
  await modals.show(workspace, act.trigger, modalOf(reply, revisionOf(now()), more), true);
}
