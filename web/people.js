import { byId, make } from './dom.js';
import { initialsOf, rolesWords } from './words.js';

const tints = 6;

/** The list of people to choose from, beside the conversation and, on a phone, in a sheet. */
export function openPeople(people, choose) {
  const sheet = byId('people-sheet');
  const buttons = new Map(people.map((one) => [one.address, []]));
  byId('people').replaceChildren(...people.map((one) => rowOf(one)));
  byId('sheet-people').replaceChildren(...people.map((one) => rowOf(one)));
  // Where the list stands beside the conversation, the sheet has nothing to add.
  const wide = matchMedia('(width > 760px)');
  const toggle = () => (byId('who-switch').disabled = wide.matches);
  wide.addEventListener('change', toggle);
  toggle();
  byId('who-switch').addEventListener('click', () => sheet.showModal());
  byId('sheet-close').addEventListener('click', () => sheet.close());
  sheet.addEventListener('click', (event) => event.target === sheet && sheet.close());

  function rowOf(person) {
    const face = make('span', { className: 'avatar', ariaHidden: 'true' }, initialsOf(person.name));
    face.dataset.tint = String(people.indexOf(person) % tints);
    const dot = make(
      'span',
      { className: 'unread', hidden: true },
      make('span', { className: 'unseen' }, 'new messages'),
    );
    const button = make(
      'button',
      { className: 'person', type: 'button' },
      face,
      make(
        'span',
        { className: 'person-text' },
        make('span', { className: 'person-name', dir: 'auto' }, person.name),
        make('span', { className: 'person-role' }, rolesWords(person.roles)),
      ),
      dot,
    );
    button.addEventListener('click', () => {
      sheet.close();
      choose(person.address);
    });
    buttons.get(person.address).push({ button, dot });
    return make('li', {}, button);
  }

  return {
    /** Shows whose eyes the page is seen with. */
    mark(person) {
      for (const [address, pair] of buttons) {
        for (const { button, dot } of pair) {
          if (address === person.address) button.setAttribute('aria-current', 'true');
          else button.removeAttribute('aria-current');
          if (address === person.address) dot.hidden = true;
        }
      }
      byId('who-avatar').textContent = initialsOf(person.name);
      byId('who-avatar').dataset.tint = String(people.indexOf(person) % tints);
      byId('who-name').textContent = person.name;
      const zone = make(
        'span',
        { className: 'who-zone' },
        ` · ${person.timeZone.replaceAll('_', ' ')}${quiet(person)}`,
      );
      byId('who-role').replaceChildren(rolesWords(person.roles), zone);
      document.title = `Baton · ${person.name}`;
    },
    /** Shows that somebody else has something new. */
    stir(address) {
      for (const { dot } of buttons.get(address) ?? []) dot.hidden = false;
    },
  };
}

/** Quiet hours are shown here and not applied: on this page everything comes at once. */
function quiet({ quietHours }) {
  return quietHours ? ` · quiet ${quietHours} elsewhere` : '';
}
