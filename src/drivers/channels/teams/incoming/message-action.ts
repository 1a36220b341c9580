import type { Reopening } from '../../../../ports/desk';
import { fieldsOf } from './activity';

/** The form that a command on a message opens: a lead with the words of the message as its topic. */
export function leadOfMessage(value: unknown): Reopening {
  const body = fieldsOf(fieldsOf(fieldsOf(value)['messagePayload'])['body']);
  const content = typeof body['content'] === 'string' ? body['content'].slice(0, 20_000) : '';
  const topic = body['contentType'] === 'html' ? plainText(content) : content;
  return { verb: 'add', data: { topic: topic.trim().slice(0, 4_000) } };
}

/** Read as text only: no tag of it is kept, and nothing of it is shown as HTML. */
function plainText(html: string): string {
  return html
    .replace(/<(?:br|\/p|\/div|\/li)\b[^<>]{0,200}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
