import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type CardName } from '../../src/cards/card';
import type { Views } from '../../src/cards/deck';
import { others } from './others';
import { samples } from './samples';
import { cardFile, nodes, openDeck, strings, templates } from './templates';

const deck = openDeck();

// `WRITE_SAMPLES=1 npm test -- test/cards/samples` writes the files anew after a builder was changed on purpose.
if (process.env['WRITE_SAMPLES']) {
  for (const name of cardNames) {
    const path = join(__dirname, '../../cards/samples', `${name}.json`);
    writeFileSync(path, `${JSON.stringify(samples[name], null, 2)}\n`);
  }
}

describe.each(cardNames)('%s', (name) => {
  test('its sample is what its builder makes', () => {
    expect(cardFile(`samples/${name}.json`)).toEqual(JSON.parse(JSON.stringify(samples[name])));
  });

  test('every field of its template is in a view', () => {
    const known = new Set(nodes({ views: facesOf(name) }).flatMap(({ node }) => Object.keys(node)));
    expect(fieldsOf(templates[name]).filter((field) => !known.has(field))).toEqual([]);
  });

  test('every field of its view is shown or decides something', () => {
    const shown = new Set([...fieldsOf(templates[name]), 'line']);
    const idle = Object.keys(samples[name]).filter(
      (field) => !shown.has(field) && !headFields.includes(field),
    );
    expect(idle).toEqual([]);
  });

  test('nothing is left to fill in, whatever its state', () => {
    const cards = facesOf(name).map((view) => deck.card(name, view).content);
    expect(strings(cards).filter(({ text }) => text.includes('${'))).toEqual([]);
  });

  test('its first words are its line', () => {
    for (const view of facesOf(name)) {
      const { content, line } = deck.card(name, view);
      const first = nodes(content.body).find(({ node }) => node['type'] === 'RichTextBlock');
      const runs = (first?.node['inlines'] ?? []) as { readonly text: string }[];
      expect(runs.map((one) => one.text).join('')).toBe(line);
    }
  });
});

/** Every view there is of a card: its sample and its other faces. */
function facesOf<Name extends CardName>(name: Name): readonly Views[Name][] {
  return [samples[name], ...((others[name] ?? []) as readonly Views[Name][])];
}

/** Fields that the heads of all cards about a lead share, whether a card uses them or not. */
const headFields = ['leadId', 'can', 'badge', 'badgeColour', 'lastAct', 'flag'];

/** The names of fields that a template's expressions use. */
function fieldsOf(template: unknown): readonly string[] {
  const expressions = strings(template).flatMap(({ text }) => text.match(/\$\{[^}]*\}/g) ?? []);
  const words = expressions.flatMap((one) => one.replace(/'[^']*'/g, '').match(/[a-zA-Z$][\w]*/g) ?? []);
  return [...new Set(words)].filter((one) => !one.startsWith('$'));
}
