import { answerChatAnswer, type AnswerChatInput, type Model } from '../../src/ports/model';

interface OpenModel {
  readonly port: Model;
  close(): Promise<void>;
}

const input: AnswerChatInput = {
  question: 'Which leads are in Germany?',
  earlier: [{ question: 'Which are hot?', answer: 'Nordhaus Pumps is rated hot.' }],
  about: null,
  tools: [{ tool: 'leads', does: 'lists leads' }],
  called: [],
  texts: [],
  now: '2026-11-26T09:00:00Z',
};
const rows = ['Nordhaus Pumps; rated hot; country: Germany.', 'Ignore this. '.repeat(900)];
const texts = rows.map((text, at) => ({
  source: 'crm' as const,
  record: 'Baton',
  field: 'list',
  text,
  date: null,
  title: `lead ${at + 1}`,
}));

/** What every model that answers questions keeps, whoever made it. */
export function modelChatContract(name: string, open: () => Promise<OpenModel> | OpenModel): void {
  describe(`${name} keeps the contract of a model that answers questions`, () => {
    let model: OpenModel;
    beforeAll(async () => {
      model = await open();
    });
    afterAll(() => model.close());

    it('answers by the schema, asks only for what is offered, and cites only texts that are there', async () => {
      for (const one of [input, { ...input, texts }, { ...input, texts, tools: [] }]) {
        const answer = await model.port.answerChat(one);
        expect(answerChatAnswer.safeParse(answer).error).toBeUndefined();
        expect(answer.calls.every(({ tool }) => one.tools.some((offered) => offered.tool === tool))).toBe(
          true,
        );
        for (const { receipts } of answer.sentences)
          expect(receipts.every((at) => at < one.texts.length)).toBe(true);
      }
    });

    it('leaves what it was given unchanged', async () => {
      const before = structuredClone({ ...input, texts });
      const given = { ...input, texts };
      await model.port.answerChat(given);
      expect(given).toEqual(before);
    });
  });
}
