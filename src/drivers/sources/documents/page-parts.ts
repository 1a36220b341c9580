import type { DomElement } from './dom';

/** What no reader of a page sees, or sees as furniture. */
const furniture = [
  'script',
  'style',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'audio',
  'video',
  'form',
  'button',
  'select',
  'dialog',
  'nav',
  '[hidden]',
  '[aria-hidden="true"]',
  '[role="navigation"]',
  '[role="dialog"]',
  '[role="search"]',
  '[role="alertdialog"]',
].join(',');
/** Names that the boxes of consent, chat and sharing go by. */
const boxes =
  /(?:^|[\s_-])(?:cookie|consent|gdpr|cmp|newsletter-?popup|chat-?widget|social-?share|breadcrumbs?|skip-?link|sr-only|visually-hidden)(?:$|[\s_-])/iu;
const hiding =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:opacity|font-size)\s*:\s*0*(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)|text-indent\s*:\s*-\d{3,}|(?<![\w-])(?:left|right|top|bottom)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%|transform\s*:\s*scale\(\s*0\s*\)|(?<![\w-])color\s*:\s*transparent)/iu;

/** Takes out of a page what people do not see or do not read: so nothing hidden is ever quoted. */
export function removeFurniture(body: DomElement): void {
  for (const one of body.querySelectorAll(furniture)) one.remove();
  for (const one of body.querySelectorAll('[style]'))
    if (hiding.test((one.getAttribute('style') ?? '').slice(0, 2_000).replace(/\/\*[^*]*\*\//gu, '')))
      one.remove();
  for (const one of body.querySelectorAll('[class],[id]')) {
    const names = `${one.getAttribute('class') ?? ''} ${one.getAttribute('id') ?? ''}`;
    if (names.length < 400 && boxes.test(names) && (one.textContent?.length ?? 0) < 5_000) one.remove();
  }
}
