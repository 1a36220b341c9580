import { openBuiltinAnalyst } from '../../../../src/drivers/models/builtin/analyst';

const { port } = openBuiltinAnalyst();

async function modelOf(text: string): Promise<string | undefined> {
  const { overview } = await port.researchCompany({
    company: { name: 'Nordhoek' },
    offer: '',
    texts: [
      {
        source: 'website',
        record: 'https://www.nordhoek.example/',
        field: 'text',
        text,
        date: null,
        title: 'Nordhoek',
      },
    ],
    now: '2026-11-22T09:00:00Z',
  });
  return overview.find((one) => one.topic === 'business-model')?.text;
}

test.each([
  ['Nordhoek is een technische groothandel in leidingen en kranen.', 'B2B'],
  ['Nordhoek. Onze klanten zijn installatiebedrijven en de industrie.', 'B2B'],
  ['Nordhoek makes valves. Our customers include water utilities and contractors.', 'B2B'],
  ['Nordhoek GmbH ist ein Automobilzulieferer aus Hagen.', 'B2B'],
  ['Nordhoek levererar el till hushåll och företag i hela länet.', 'B2B and B2C'],
  ['Nordhoek supplies gas to households and businesses in the valley.', 'B2B and B2C'],
  ['Nordhoek was founded in 1921. It has two houses.', undefined],
])('%s: %s', async (text, model) => expect(await modelOf(text)).toBe(model));
