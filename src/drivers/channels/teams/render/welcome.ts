import type { Activity } from 'botbuilder';
import { surface, type Menu } from '../surface';
import { cardAttachment } from './attachment';

const menus: readonly Menu[] = surface.menus;

/** What Baton says when it comes somewhere: what it is, and three things to try. */
export function welcomeMessage(): Partial<Activity> {
  const line = 'Baton qualifies leads and hands the good ones on. Here is what you can try.';
  const prompts = menus
    .flatMap(({ entries }) => entries)
    .flatMap(({ title, prompt }) => (prompt ? [{ title, prompt }] : []));
  const actions = prompts.slice(0, 3).map(({ title, prompt }) => ({
    type: 'Action.Submit',
    title,
    data: { msteams: { type: 'messageBack', text: prompt, displayText: prompt, value: {} } },
  }));
  const content = {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Welcome to Baton', weight: 'Bolder', size: 'Medium', wrap: true },
      { type: 'TextBlock', text: line, wrap: true },
      {
        type: 'TextBlock',
        text: 'Say “help” to see every command you may use.',
        wrap: true,
        size: 'Small',
        isSubtle: true,
      },
    ],
    actions,
  };
  return { type: 'message', summary: line, attachments: [cardAttachment(content)] };
}
