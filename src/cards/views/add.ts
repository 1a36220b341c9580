import { parseAddress } from '../../domain/email-address';
import { literal, literalLines } from '../literal';

export interface AddView {
  readonly line: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly topic: string;
}

/** What is known of a lead before it is added. */
export interface Sketch {
  readonly name?: string;
  readonly company?: string;
  readonly email?: string;
  readonly topic?: string;
}

const longestTopic = 500;

/** The small form for one lead; an e-mail address that stands in the topic is taken for theirs. */
export function addView({ name = '', company = '', email = '', topic = '' }: Sketch): AddView {
  return {
    line: 'Add a lead',
    name: literal(name, 200),
    company: literal(company, 200),
    email: literal(email || addressIn(topic), 254),
    topic: literalLines(topic, longestTopic),
  };
}

function addressIn(text: string): string {
  const [found = ''] = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/.exec(text.slice(0, 4000)) ?? [];
  return parseAddress(found) ? found : '';
}
