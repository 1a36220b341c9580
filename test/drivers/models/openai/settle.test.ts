import { researchCompanyTask } from '../../../../src/drivers/models/openai/tasks/research-company';
import { researchCompetitorsTask } from '../../../../src/drivers/models/openai/tasks/research-competitors';
import { aboutCompany, aboutCompetitors, emptyCompany } from './open-model';

/** What a model may say in its form, and the port does not take. */
const claim = (textIndex: number) => ({ text: 'So it is.', quote: 'So', textIndex });

test('talking points come from our own documents only, and the company is no competitor of ours', () => {
  const [page] = aboutCompetitors.texts;
  if (!page) throw new Error('no text');
  const input = { ...aboutCompetitors, texts: [page, { ...page, source: 'file' as const }] };
  const none = { overview: [], strengths: [], weaknesses: [], opportunities: [], threats: [] };
  const talkingPoints = [claim(0), claim(1), claim(7)];
  const settled = researchCompetitorsTask.settle(
    {
      named: [
        { ...claim(0), name: 'FreshPlan' },
        { ...claim(0), name: 'Nordhaus Pumps Ltd' },
      ],
      profiles: [
        { ...none, name: 'FreshPlan', talkingPoints },
        { ...none, name: 'NORDHAUS PUMPS', talkingPoints },
      ],
    },
    input,
  );
  expect(settled.named.map(({ name }) => name)).toEqual(['FreshPlan']);
  expect(settled.profiles).toEqual([{ ...none, name: 'FreshPlan', talkingPoints: [claim(1)] }]);
});

test('news are articles with a date that is not to come', () => {
  const [page] = aboutCompany.texts;
  if (!page) throw new Error('no text');
  const dates = [null, '2026-11-25', '2027-01-01', 'soon'];
  const input = { ...aboutCompany, texts: dates.map((date) => ({ ...page, date })) };
  const news = [0, 1, 2, 3, 9].map((at) => ({ ...claim(at), title: `Article ${at}`, relation: null }));
  expect(researchCompanyTask.settle({ ...emptyCompany, news }, input).news.map(({ title }) => title)).toEqual(
    ['Article 1'],
  );
});
