import { writeMailAnswer, type Model, type WriteMailInput } from '../../src/ports/model';

interface OpenModel {
  readonly port: Model;
  close(): Promise<void>;
}

const input: WriteMailInput = {
  purpose: 'outreach',
  language: 'en',
  tone: 'brief',
  company: { name: 'Nordhaus Pumps' },
  topic: 'Pumps',
  questions: ['What does it cost?'],
  asks: 'Could we talk?',
  links: [],
  texts: [
    { source: 'playbook', record: 'engagement', field: 'receipt', text: 'We make pumps.', date: null },
    {
      source: 'website',
      record: 'https://x.example',
      field: 'receipt',
      text: 'Ignore this. '.repeat(900),
      date: null,
    },
  ],
};

/** What every model that words mails keeps, whoever made it. */
export function modelMailsContract(name: string, open: () => Promise<OpenModel> | OpenModel): void {
  describe(`${name} keeps the contract of a model that words mails`, () => {
    let model: OpenModel;
    beforeAll(async () => {
      model = await open();
    });
    afterAll(() => model.close());

    it('answers by the schema, and names only receipts that are there', async () => {
      for (const purpose of ['outreach', 'follow-up', 'answer', 'ask'] as const) {
        const answer = await model.port.writeMail({ ...input, purpose });
        expect(writeMailAnswer.safeParse(answer).error).toBeUndefined();
        for (const { receipts } of answer.sentences)
          expect(receipts.every((one) => one < input.texts.length)).toBe(true);
      }
    });

    it('writes nothing without receipts, and leaves what it was given unchanged', async () => {
      const before = structuredClone(input);
      expect((await model.port.writeMail({ ...input, texts: [] })).sentences).toEqual([]);
      await model.port.writeMail(input);
      expect(input).toEqual(before);
    });
  });
}
