import { parse } from '../../../../src/drivers/sources/documents/parse';
import { zip, type ZipPart } from './zip-writer';

type Parts = Readonly<Record<string, string | ZipPart>>;

const read = (record: string, bytes: Buffer) => parse({ record, contentType: '', bytes });
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, to]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${to}"/>`)
    .join('')}</Relationships>`;
const properties = (title: string, modified: string) =>
  `<cp:coreProperties><dc:title>${title}</dc:title><dcterms:created xsi:type="x">2025-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`;

function docx(body: string, others: Parts = {}): Buffer {
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${word}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/_rels/document.xml.rels': relations([['r2', 'styles', 'styles.xml']]),
    ...others,
  });
}

const paragraph = (text: string, style = '') => `<w:p>${style}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const heading = '<w:pPr><w:pStyle w:val="H1"/></w:pPr>';
const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((one) => `<w:tc>${paragraph(one)}</w:tc>`).join('')}</w:tr>`;

describe('a Word document', () => {
  it('is read with its headings, table, entities and properties', async () => {
    const body = [
      paragraph('Mill', heading),
      paragraph('A &amp; B &lt;C&gt; &quot;D&quot; &apos;E&apos; &#252;&#x20AC;'),
      `<w:tbl>${row('Year', 'Sales')}${row('2025', '4.1 m')}</w:tbl>`,
    ].join('');
    const parsed = await read(
      'mill.docx',
      docx(body, { 'docProps/core.xml': properties('Mill &amp; Grain', '2026-03-04T10:00:00Z') }),
    );
    expect(parsed).toMatchObject({
      outcome: 'parsed',
      document: { title: 'Mill & Grain', date: '2026-03-04T10:00:00.000Z' },
    });
    expect(parsed).toHaveProperty(
      'document.text',
      `# Mill\n\nA & B <C> "D" 'E' ü€\n\n| Year | Sales |\n| 2025 | 4.1 m |`,
    );
  });

  it('has its lists as items', async () => {
    const item = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const numbering = `<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const parsed = await read(
      'mill.docx',
      docx(paragraph('Rye', item) + paragraph('Oats', item), {
        'word/numbering.xml': numbering,
        'word/_rels/document.xml.rels': relations([['r3', 'numbering', 'numbering.xml']]),
      }),
    );
    expect(parsed).toHaveProperty('document.text', '- Rye\n- Oats');
  });

  it('without text is none', async () => {
    expect(await read('mill.docx', docx('<w:p/>'))).toMatchObject({ problem: 'no-text' });
  });
});

const slide = (...paragraphs: readonly string[]) =>
  `<p:sld><p:txBody>${paragraphs.map((one) => `<a:p><a:r><a:t>${one}</a:t></a:r></a:p>`).join('')}</p:txBody></p:sld>`;
const cell = (text: string) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;

describe('a presentation', () => {
  const parts = {
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="b"/><p:sldId id="257" r:id="a"/><p:sldId id="258" r:id="b"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relations([
      ['a', 'slide', 'slides/slide1.xml'],
      ['b', 'slide', '/ppt/slides/slide2.xml'],
    ]),
    'ppt/slides/slide1.xml': slide('Last', 'Thank you'),
    'ppt/slides/slide2.xml': `${slide('First', 'R&amp;D &#252;')}<a:tbl><a:tr h="1">${cell('Year')}${cell('Sales')}</a:tr></a:tbl>`,
    'ppt/slides/slide3.xml': slide('Taken out'),
    'ppt/slides/_rels/slide2.xml.rels': relations([['n', 'notesSlide', '../notesSlides/notesSlide1.xml']]),
    'ppt/notesSlides/notesSlide1.xml': slide('Say this first', '1'),
    'docProps/core.xml': properties('Mill', '2026-03-04T10:00:00Z'),
  };

  it('is read in the order in which it is shown, notes with their slide', async () => {
    expect(await read('mill.pptx', zip(parts))).toMatchObject({
      document: {
        title: 'Mill',
        date: '2026-03-04T10:00:00.000Z',
        text: '## First\nR&D ü\n| Year | Sales |\nSay this first\n\n## Last\nThank you',
      },
    });
  });

  it('without its list of slides is none', async () => {
    const others = Object.entries(parts).filter(([name]) => name !== 'ppt/presentation.xml');
    expect(await read('mill.pptx', zip(Object.fromEntries(others)))).toMatchObject({ problem: 'unreadable' });
  });
});

describe('an archive', () => {
  const zeros = Buffer.alloc(100_000_000);
  const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`part-${at}`, 'x']));
  const bombs: readonly (readonly [string, Parts])[] = [
    ['says it is huge', { big: { content: 'x', declared: 4_000_000_000 } }],
    ['says less than it unpacks to', { big: { content: zeros, declared: 10 } }],
    ['has too many parts', many],
    ['has one part over the limit', { big: { content: zeros.subarray(0, 20_000_001) } }],
    [
      'has parts that are too much together',
      Object.fromEntries([1, 2, 3, 4].map((one) => [`${one}`, { content: zeros.subarray(0, 19_000_000) }])),
    ],
  ];
  it.each(bombs)('that %s is not unpacked', async (_, parts) => {
    const bytes = docx(paragraph('Mill'), parts);
    const before = process.memoryUsage().rss;
    const started = performance.now();
    expect(await read('mill.docx', bytes)).toMatchObject({ problem: 'archive-bomb' });
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('of thousands of parts leaves no listener behind', async () => {
    const warned: string[] = [];
    const hear = ({ name }: Error) => warned.push(name);
    process.on('warning', hear);
    const fewer = Object.fromEntries(Object.entries(many).slice(0, 4_000));
    const parsed = await read('mill.docx', docx(paragraph('Mill'), fewer));
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', hear);
    expect(parsed).toMatchObject({ document: { text: 'Mill' } });
    expect(warned).not.toContain('MaxListenersExceededWarning');
  });

  const whole = docx(paragraph('Mill'));
  const damaged = Buffer.from(whole);
  damaged.fill(0, whole.indexOf('PK\u0001\u0002') + 60, whole.length - 30);
  it.each([
    ['locked with a password', docx(paragraph('Mill'), { secret: { content: 'x', locked: true } })],
    ['cut', whole.subarray(0, whole.length / 2)],
    ['without a readable list of parts', damaged],
    ['of something else', zip({ 'a.txt': 'Mill' })],
    ['of which only the beginning is one', Buffer.from('PK\u0003\u0004 Mill and grain')],
  ])('%s is unreadable', async (_, bytes) => {
    expect(await read('mill.docx', bytes)).toMatchObject({ outcome: 'failed', problem: 'unreadable' });
  });
});
