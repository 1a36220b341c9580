import { byId, make } from './dom.js';
import { cardOf, leadOf } from './entry.js';
import { subjectOf } from './words.js';

/** Things to try, best first; each needs the command it uses. `{lead}` stands for a lead the person was told of. */
const ideas = [
  { needs: 'why', says: 'Why {lead}?', sends: 'why {lead}', lead: true },
  {
    needs: 'whatif',
    says: 'What if they had 6,000 employees?',
    sends: 'whatif {lead} employees=6000',
    lead: true,
  },
  { needs: 'agent-control', says: 'Is the agent running?', sends: 'agent' },
  { needs: 'preview', says: 'Which leads would be taken?', sends: 'preview' },
  { needs: 'reassign', says: 'What was disqualified?', sends: 'leads disqualified' },
  { needs: 'leads', says: 'Who should I call first?', sends: 'who should I call first?' },
  { needs: 'leads', says: 'Show all leads', sends: 'leads' },
  { needs: 'agent', says: 'What is the agent set to?', sends: 'agent' },
  { needs: 'help', says: 'What can I ask?', sends: 'help' },
];
const shown = 3;

/** Shows up to three things to try until the person has written something. */
export function showStarters(person, entries, send) {
  const area = byId('starters');
  const names = new Set(person.commands.map((one) => one.name));
  const wrote = entries.some((one) => one.kind === 'said');
  const about = entries.findLast((one) => leadOf(one) !== null && cardOf(one));
  const lead = about ? subjectOf(cardOf(about).line).split(',')[0] : undefined;
  const usable = ideas.filter((one) => names.has(one.needs) && (lead || !one.lead)).slice(0, shown);
  const filled = (text) => text.replace('{lead}', () => lead);
  area.hidden = wrote || usable.length === 0;
  area.replaceChildren(
    ...usable.map((one) => {
      const chip = make('button', { className: 'chip', type: 'button', dir: 'auto' }, filled(one.says));
      chip.addEventListener('click', () => send(filled(one.sends)));
      return chip;
    }),
  );
}
