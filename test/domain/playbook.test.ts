import { personOf, playbookSchema } from '../../src/domain/playbook';

const minimal = {
  id: 'eu-retail',
  name: 'EU retail',
  mode: 'research-only',
  people: [
    { name: 'Ann', email: 'Ann@Acme.example', roles: ['seller'] },
    { name: 'Sue', email: 'sue@acme.example', roles: ['supervisor'] },
  ],
  supervisor: 'SUE@acme.example',
  assignment: { sellers: ['ANN@acme.example'] },
  icp: { criteria: [{ name: 'industry', kind: 'industries', anyOf: ['Retail'] }] },
};
const custom = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'custom',
    name: `c${at}`,
    description: 'Has an ERP system',
    field: 'account.ERP',
  }));
const withCriteria = (criteria: readonly object[], levels = {}) => ({
  ...minimal,
  icp: { criteria, levels },
});

/** The places of all mistakes, such as `assignment.sellers.0`, in alphabetical order. */
function mistakes(input: object): readonly string[] {
  const { error } = playbookSchema.safeParse(input);
  return [...new Set((error?.issues ?? []).map((one) => one.path.join('.')))].sort();
}

describe('the smallest playbook', () => {
  const playbook = playbookSchema.parse(minimal);

  test('is valid, addresses in lower case', () => {
    expect(playbook.supervisor).toBe('sue@acme.example');
    expect(playbook.assignment.sellers).toEqual(['ann@acme.example']);
    expect(playbook.people.map((one) => one.email)).toEqual(['ann@acme.example', 'sue@acme.example']);
  });

  test('has every number from its defaults', () => {
    expect(playbook).toMatchObject({
      priority: 1,
      agent: { name: 'Baton' },
      selection: { lookBackDays: 0, leaveAlone: [] },
      email: { domainCheck: true },
      icp: { levels: { highAbove: 70, mediumFrom: 50 } },
      interest: { phrases: [] },
      rating: { hotFrom: 0.7, warmFrom: 0.4 },
      signalStrength: { strongFrom: 5, moderateFrom: 3 },
    });
    expect(playbook.people[0]).toMatchObject({ timeZone: 'UTC', active: true });
  });

  test('read again is the same', () => expect(playbookSchema.parse(playbook)).toEqual(playbook));
});

describe('one mistake', () => {
  const twoPeople = minimal.people;
  const third = { name: 'Tom', email: 'tom@acme.example', roles: ['reader'] };
  const cases: readonly (readonly [string, object, string])[] = [
    ['an id with blanks', { ...minimal, id: 'EU retail' }, 'id'],
    ['an id of 41 characters', { ...minimal, id: 'a'.repeat(41) }, 'id'],
    ['no name', { ...minimal, name: ' ' }, 'name'],
    ['a mode there is not', { ...minimal, mode: 'engage' }, 'mode'],
    ['a priority of nought', { ...minimal, priority: 0 }, 'priority'],
    ['a setting there is not', { ...minimal, colour: 'red' }, ''],
    ['nobody', { ...minimal, people: [] }, 'people'],
    [
      'the same address twice',
      { ...minimal, people: [...twoPeople, { ...twoPeople[0], email: 'ANN@ACME.example' }] },
      'people',
    ],
    [
      'a person without a role',
      { ...minimal, people: [...twoPeople, { ...third, roles: [] }] },
      'people.2.roles',
    ],
    [
      'a role there is not',
      { ...minimal, people: [...twoPeople, { ...third, roles: ['boss'] }] },
      'people.2.roles.0',
    ],
    [
      'a time zone there is not',
      { ...minimal, people: [{ ...twoPeople[0], timeZone: 'Berlin' }, twoPeople[1]] },
      'people.0.timeZone',
    ],
    [
      'an absence without a date',
      { ...minimal, people: [{ ...twoPeople[0], awayUntil: 'May' }, twoPeople[1]] },
      'people.0.awayUntil',
    ],
    ['a supervisor nobody knows', { ...minimal, supervisor: 'who@acme.example' }, 'supervisor'],
    ['a supervisor who is none', { ...minimal, supervisor: 'ann@acme.example' }, 'supervisor'],
    ['no seller', { ...minimal, assignment: { sellers: [] } }, 'assignment.sellers'],
    [
      'a seller nobody knows',
      { ...minimal, assignment: { sellers: ['who@acme.example'] } },
      'assignment.sellers.0',
    ],
    [
      'a seller who is none',
      { ...minimal, assignment: { sellers: ['ann@acme.example', 'sue@acme.example'] } },
      'assignment.sellers.1',
    ],
    ['no criterion', withCriteria([]), 'icp.criteria'],
    [
      'two criteria of one name',
      withCriteria([...custom(1), { ...custom(1)[0], name: 'C0' }]),
      'icp.criteria.1.name',
    ],
    ['21 custom criteria', withCriteria(custom(21)), 'icp.criteria'],
    ['fit levels upside down', withCriteria(custom(1), { highAbove: 40, mediumFrom: 50 }), 'icp.levels'],
    ['rating thresholds upside down', { ...minimal, rating: { hotFrom: 0.3, warmFrom: 0.4 } }, 'rating'],
    ['weights that do not add up', { ...minimal, rating: { weights: { fit: 0.9 } } }, 'rating.weights'],
    ['a look-back of 366 days', { ...minimal, selection: { lookBackDays: 366 } }, 'selection.lookBackDays'],
    [
      'a phrase of one letter',
      { ...minimal, interest: { phrases: [{ says: 'x', interest: 'high' }] } },
      'interest.phrases.0.says',
    ],
    [
      'a personal criterion',
      withCriteria([{ ...custom(1)[0], name: 'Age of the buyer' }]),
      'icp.criteria.0.name',
    ],
    [
      'a personal description',
      withCriteria([{ ...custom(1)[0], description: 'By religion' }]),
      'icp.criteria.0.description',
    ],
    [
      'a criterion on the name',
      withCriteria([{ ...custom(1)[0], field: 'lead.lastName' }]),
      'icp.criteria.0.field',
    ],
  ];
  test.each(cases)('%s is reported in its place', (_, input, place) =>
    expect(mistakes(input)).toEqual([place]),
  );
});

describe('limits that are just met', () => {
  test.each([
    ['20 custom criteria', withCriteria(custom(20))],
    ['20 custom criteria and others', withCriteria([...custom(20), ...minimal.icp.criteria])],
    ['an id of 40 characters', { ...minimal, id: 'a'.repeat(40) }],
    [
      'one person who is all',
      {
        ...minimal,
        people: [{ name: 'A', email: 'a@b.example', roles: ['seller', 'supervisor'] }],
        supervisor: 'a@b.example',
        assignment: { sellers: ['a@b.example'] },
      },
    ],
    ['fit levels that meet', withCriteria(custom(1), { highAbove: 50, mediumFrom: 50 })],
  ])('%s', (_, input) => expect(mistakes(input)).toEqual([]));

  test.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/New_York', 'Pacific/Auckland'])(
    'the time zone %s',
    (timeZone) => {
      expect(mistakes({ ...minimal, people: minimal.people.map((one) => ({ ...one, timeZone })) })).toEqual(
        [],
      );
    },
  );
});

describe('all mistakes are reported together', () => {
  test('those of single settings', () => {
    const input = {
      ...minimal,
      id: 'A B',
      mode: 'x',
      priority: 0,
      icp: { criteria: [] },
      email: { domainCheck: 'no' },
    };
    expect(mistakes(input)).toEqual(['email.domainCheck', 'icp.criteria', 'id', 'mode', 'priority']);
  });

  test('those between settings', () => {
    const input = {
      ...minimal,
      supervisor: 'who@acme.example',
      assignment: { sellers: ['sue@acme.example', 'x@acme.example'] },
      ...{ icp: { criteria: custom(21), levels: { highAbove: 1, mediumFrom: 2 } } },
      rating: { hotFrom: 0, warmFrom: 1 },
    };
    expect(mistakes(input)).toEqual([
      'assignment.sellers.0',
      'assignment.sellers.1',
      'icp.criteria',
      'icp.levels',
      'rating',
      'supervisor',
    ]);
  });

  test('those of single settings and those between settings', () => {
    const input = { ...minimal, mode: 'x', colour: 'red', supervisor: 'who@acme.example' };
    expect(mistakes(input)).toEqual(['', 'mode', 'supervisor']);
  });
});

test('a person is found by address, whatever its case; nobody by another one', () => {
  const playbook = playbookSchema.parse(minimal);
  expect(personOf(playbook, ' ANN@acme.example ')?.name).toBe('Ann');
  for (const address of ['who@acme.example', '', null]) expect(personOf(playbook, address)).toBeUndefined();
});
