import { editDistance, hitsOf, rank } from '../../src/domain/likeness';

const rowOf = (leadId: string, name: string, companyName: string, topic = '', email = '') => ({
  ...{ leadId, sourceId: `S-${leadId}`, name, companyName, topic, email },
});
const rows = [
  rowOf('1', 'Mia Brandt', 'Café Nord GmbH', 'Menu planning', 'mia.brandt@nord.example'),
  rowOf('2', 'Ana Silva', 'Contoso Ltd', 'Office chairs', 'ana@contoso.com'),
  rowOf('3', 'Anna Silver', 'Contoso Bank', 'Risk reports'),
  rowOf('4', 'Fadi Haddad', 'شركة النور للتجارة', ''),
  rowOf('5', '王小明', '北京字节跳动科技', ''),
  rowOf('6', 'Пётр Ильин', 'ООО «Ромашка»', ''),
  rowOf('7', 'Jo Li', 'AT&T', ''),
  rowOf('8', "Sean O'Brien", 'Nordwind Logistics', 'Contoso migration'),
  rowOf('9', 'Jürgen Groß', 'Fabrikam', 'Pumps', 'jg@mailbox.example'),
];
const hits = (query: string) => hitsOf(rank(query, rows)).map((one) => one.row.leadId);

test.each([
  ['', '', 0],
  ['contoso', 'contso', 1],
  ['contoso', 'cnotoso', 1],
  ['contoso', 'kontosoo', 2],
  ['contoso', 'fabrikam', 3],
  ['😀a', '😀b', 1],
])('%s and %s are %i apart', (one, other, apart) => {
  expect(editDistance(one, other, 2)).toBe(apart);
  expect(editDistance(other, one, 2)).toBe(apart);
});

test.each([
  ['Mia Brandt', ['1']],
  ['brandt mia', ['1']],
  ['cafe nord', ['1']],
  ['Cafe Nord GmbH', ['1']],
  ['Nord', ['1']],
  ['Nordwi', ['8']],
  ['nord wind', ['8']],
  ['Brandt at Café Nord', ['1']],
  ['MIA.BRANDT@nord.example', ['1']],
  ['S-4', ['4']],
  ['Contoso Bank', ['3']],
  ['contoso ltd', ['2']],
  ['Contso', ['2', '3', '8']],
  ['Cnotoso bnak', ['3']],
  ['Fabirkam', ['9']],
  ['fabrikma', ['9']],
  ['Jurgen Gross', ['9']],
  ['Juergen', ['9']],
  ['النور', ['4']],
  ['نور', ['4']],
  ['字节跳动', ['5']],
  ['小明', ['5']],
  ['ромашка', ['6']],
  ['Петр', ['6']],
  ['ромашкка', ['6']],
  ['at&t', ['7']],
  ['obrien', ['8']],
  ['menu', ['1']],
])('%s finds %j', (query, ids) => expect(hits(query)).toEqual(ids));

test.each(['Contoso Fabrikam', 'zzzz', '', '🙂', 'ant', 'Brandenburger', 'mio', '77'])(
  '%s is no hit of anything',
  (query) => expect(hits(query)).toEqual([]),
);

test('the exact name comes before a name that begins so and one with a typo', () => {
  const found = rank('Contoso', rows).map(({ row, likeness }) => [row.leadId, likeness]);
  expect(found.slice(0, 3)).toEqual([
    ['2', 'exact'],
    ['3', 'exact'],
    ['8', 'exact'],
  ]);
  expect(rank('Ann', rows)[0]).toMatchObject({ likeness: 'prefix', row: { leadId: '3' } });
});

test('what has only a part of the query is near, never a hit', () => {
  const found = rank('Contoso pumps', rows);
  expect(found[0]?.likeness).toBe('near');
  expect(found.map((one) => one.row.leadId)).toEqual(expect.arrayContaining(['2', '9']));
});

test('the order of the rows makes no difference', () => {
  for (const query of ['Contso', 'nord', 'silva', 'contoso pumps'])
    expect(rank(query, [...rows].reverse())).toEqual(rank(query, rows));
});

test('every single typo in a long name still finds it', () => {
  const name = 'fabrikam';
  const missed: string[] = [];
  for (let at = 0; at < name.length; at += 1) {
    const [before, here, after] = [name.slice(0, at), name[at], name.slice(at + 1)];
    const swapped = `${before}${after[0] ?? ''}${here}${after.slice(1)}`;
    for (const typed of [before + after, `${before}x${after}`, `${before}x${here}${after}`, swapped])
      if (!hits(typed).includes('9')) missed.push(typed);
  }
  expect(missed).toEqual([]);
});
