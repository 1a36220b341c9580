import { quoteStandsIn, type SourceText } from '../../../../src/domain/research';
import { researchCompany } from '../../../../src/drivers/models/builtin/research-company';
import { acmePage } from './company-page';

const now = '2026-11-26T12:00:00Z';
const offer = 'We automate warehouses and digitise the planning of production.';

function research(...texts: readonly SourceText[]) {
  const answer = researchCompany({ company: { name: 'Acme GmbH' }, offer, texts, now });
  for (const { quote, textIndex } of answer.news)
    expect([quote, quoteStandsIn(quote, texts[textIndex]?.text ?? '')]).toEqual([quote, true]);
  return answer;
}

describe('news', () => {
  const article = (title: string, date: string | null, extra: Partial<SourceText> = {}) =>
    acmePage(`${title}. Acme GmbH will automate its warehouse in Kassel, the company said on Monday.`, {
      source: 'feed',
      record: `https://news.example/${title}`,
      title,
      date,
      ...extra,
    });

  it('is dated, past and newest first, each title once', () => {
    const { news } = research(
      article('Acme opens a plant', '2026-03-01'),
      article('Acme automates', '2026-09-01'),
      article('Acme automates', '2026-09-02'),
      article('Acme in the future', '2027-01-01'),
      article('Acme undated', null),
    );
    expect(news.map(({ title }) => title)).toEqual(['Acme automates', 'Acme opens a plant']);
    expect(news[0]?.relation).toBe('Touches what we offer: automation, warehouses.');
  });

  it('is an article of the own news room, but no other dated page', () => {
    const own = { source: 'website', title: 'Acme grows | Acme' } as const;
    expect(
      research(article('Acme grows', '2026-03-01', { ...own, record: 'https://acme.example/news/1' })).news,
    ).toHaveLength(1);
    expect(
      research(article('Acme grows', '2026-03-01', { ...own, record: 'https://acme.example/about' })).news,
    ).toEqual([]);
  });

  const file = (text: string, record: string, title: string, date: string | null) =>
    research(acmePage(text, { source: 'file', record, title, date })).news;

  it('is a dated article of a file that is about the company, titled without the name of the paper', () => {
    const text =
      '# Acme baut aus\n\nKASSEL. Die Acme GmbH baut ihre Zentrale bis Ende 2027 für 28 Mio. Euro aus.';
    const title = 'Acme baut aus – Der Anzeiger';
    expect(file(text, 'clippings/1.html', title, '2026-11-20')).toMatchObject([{ title: 'Acme baut aus' }]);
    expect(file(text, 'clippings/1.html', title, null)).toEqual([]);
    expect(file(text, 'clippings/1.html', 'Sonstiges', '2026-11-20')).toEqual([]);
  });

  it('is the part of a round-up that names the company', () => {
    const text =
      '# The week\n\n## Foo grows\n\nFoo of Linz expects sales of EUR 138 million in 2026 after a good year.\n\n## Acme buys\n\nAcme GmbH of Kassel pays $22 million for the Bar Works of Omaha.\n\n';
    const roundUp = (more: string) => file(text + more, 'news/week.md', 'The week', '2026-11-22');
    expect(roundUp('')).toMatchObject([
      { title: 'Acme buys', quote: 'Acme GmbH of Kassel pays $22 million for the Bar Works of Omaha.' },
    ]);
    expect(
      file(
        '# The week\n\n- Acme shows a robot that packs eggs at a high speed.',
        'news/w.md',
        'The week',
        '2026-11-22',
      ),
    ).toMatchObject([{ title: 'Acme shows a robot that packs eggs at a high speed.' }]);
  });

  it.each([
    ['November 19, 2026', 'February 12, 2026', '2026-11-19'],
    ['19. November 2026', '12. Februar 2026', '2026-11-19'],
    ['19 novembre 2026', '12 février 2026', '2026-11-19'],
    ['19 de noviembre de 2026', '12 de febrero de 2026', '2026-11-19'],
    ['19.11.2026', '12.02.2026', '2026-11-19'],
    ['2026-11-19', '2026-02-12', '2026-11-19'],
  ])('is of the own news room the entry that bears the day of the page: %s', (day, other, date) => {
    const text = (first: string, second: string) =>
      `# Press\n\n## Acme opens a plant\n\n${first}\n\nAcme will open a second assembly plant in Akron next summer.\n\n## A record year\n\n${second}\n\nRevenue rose to a record while costs were kept where they had been.`;
    const page = {
      source: 'file',
      record: 'companies/acme/x.html',
      title: 'Press | Acme GmbH',
      date,
    } as const;
    expect(research(acmePage(text(day, other), page)).news).toMatchObject([
      { title: 'Acme opens a plant', text: 'Acme will open a second assembly plant in Akron next summer.' },
    ]);
    expect(research(acmePage(text(other, other), page)).news).toEqual([]);
  });

  it('is of a list of lines the one of that day', () => {
    const page = {
      record: 'https://www.acme.example/news',
      title: 'News | Acme',
      date: '2026-11-19',
    } as const;
    const text = '# News\n\n- 19 November 2026 — Acme opens a plant in Akron\n- 12 May 2026 — A record year';
    expect(research(acmePage(text, page)).news).toMatchObject([{ title: 'Acme opens a plant in Akron' }]);
  });

  it('is at most twenty', () => {
    const many = Array.from({ length: 30 }, (_, at) => article(`Acme news number ${at}`, '2026-03-01'));
    expect(research(...many).news).toHaveLength(20);
  });
});
