import type { ModalView } from '@slack/types';
import type { Workspace } from '../installs/workspace';
import type { SlackWebApi } from '../outgoing/web-api';
import { words } from './words';

/** Windows that Slack opens over a conversation. */
export interface Modals {
  /** Opens one, or lays it over the open one; its id, undefined when Slack did not take it (the trigger lives 3 seconds). */
  show(workspace: Workspace, trigger: string, view: ModalView, over: boolean): Promise<string | undefined>;
  /** Replaces what an open one shows; false when it is closed by now. */
  replace(workspace: Workspace, viewId: string, view: ModalView): Promise<boolean>;
}

export function openModals(api: SlackWebApi, failed: (what: string) => void): Modals {
  return {
    async show(workspace, trigger, view, over) {
      const called = await api.call(workspace, over ? 'views.push' : 'views.open', {
        trigger_id: trigger,
        view,
      });
      const shown =
        called.outcome === 'ok' ? (called.answer['view'] as { id?: unknown } | undefined) : undefined;
      if (typeof shown?.id === 'string') return shown.id;
      failed('modal');
      return undefined;
    },
    async replace(workspace, viewId, view) {
      const called = await api.call(workspace, 'views.update', { view_id: viewId, view });
      if (called.outcome !== 'ok') failed('modal');
      return called.outcome === 'ok';
    },
  };
}

/** A window that says one sentence. */
export function sentenceModal(sentence: string): ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Baton' },
    close: { type: 'plain_text', text: words.close },
    blocks: [{ type: 'section', text: { type: 'plain_text', text: sentence.slice(0, 3000) } }],
  };
}
