import { recentNews } from '../../src/domain/news';
import type { NewsItem } from '../../src/domain/research';

const rules = { newsDays: 365, now: Date.parse('2026-11-22T10:00:00Z') };
const news = (title: string, date: string | null, relation: string | null = null): NewsItem => ({
  title,
  relation,
  text: title,
  source: 'feed',
  record: `https://news.example/${title}`,
  date,
  quote: title,
});
const titles = (...all: NewsItem[]) => recentNews(all, rules).map((one) => one.title);

describe('recent news', () => {
  test('are at most three, the newest first', () => {
    expect(
      titles(
        news('a', '2026-01-01'),
        news('b', '2026-11-01'),
        news('c', '2026-06-01'),
        news('d', '2026-09-01'),
      ),
    ).toEqual(['b', 'd', 'c']);
  });

  test('those that relate to our offer come before newer ones that do not', () => {
    const chosen = titles(
      news('a', '2026-01-01', 'It plans more shifts.'),
      news('b', '2026-11-01'),
      news('c', '2026-10-01'),
      news('d', '2026-09-01'),
    );
    expect(chosen).toEqual(['b', 'c', 'a']);
  });

  test('are dated, past and not older than the playbook says', () => {
    expect(
      titles(news('a', null), news('b', 'soon'), news('c', '2027-01-01'), news('d', '2025-11-01')),
    ).toEqual([]);
  });

  test('an article told twice is told once', () => {
    expect(titles(news('New mill!', '2026-11-01'), news('new mill', '2026-11-02'))).toEqual(['new mill']);
  });
});
