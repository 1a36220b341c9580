import { parseArgs } from 'node:util';
import { z } from 'zod';
import { modelConfigOf, modelSettings } from '../../../src/config-model';
import { openBuiltinAnalyst } from '../../../src/drivers/models/builtin/analyst';
import { answersPart } from './answers';
import { bantPart } from './bant';
import { chatPart } from './chat';
import { icpPart } from './icp';
import { injectionPart } from './injection';
import { openCounted, type Judged } from './meter';
import { repliesPart } from './replies';
import { reportOf } from './report';
import { runPart } from './run-part';

const parts = {
  replies: repliesPart,
  bant: bantPart,
  icp: icpPart,
  answers: answersPart,
  injection: injectionPart,
  chat: chatPart,
};

/** The environment that names the model, and where the tables go. */
export interface Around {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly write: (text: string) => void;
}

/**
 * Asks the labelled sets of the language model that the environment names and of the built-in analyst, and writes them side
 * by side; without a model the analyst alone. `--part bant` asks that set alone, `--at-once 4` is how many cases are asked
 * at a time. Refuses a part that does not exist and settings that contradict themselves, in words.
 */
export async function evaluateModels(args: readonly string[], { env, write }: Around): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      model: { type: 'string' },
      part: { type: 'string' },
      'at-once': { type: 'string', default: '4' },
    },
  });
  const chosen = Object.entries(parts).filter(([name]) => values.part === undefined || values.part === name);
  if (chosen.length === 0) throw new Error(`--part is one of: ${Object.keys(parts).join(', ')}`);
  const analyst = openBuiltinAnalyst();
  const nothing = () => ({ input: 0, output: 0 });
  const { model, prices } = configured(values.model, env);
  const models: readonly Judged[] = [
    { name: 'built-in analyst', port: analyst.port, used: nothing, close: () => analyst.close() },
    ...(model ? [model] : []),
  ];
  for (const [, open] of chosen) {
    const part = open();
    const results = [];
    for (const one of models)
      results.push({ ...(await runPart(part, one, Number(values['at-once']))), model: one.name });
    write(`${[...reportOf(results, prices), ''].join('\n')}\n`);
  }
  for (const one of models) await one.close();
  if (!model)
    write('No language model: set OPENAI_API_KEY, OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT, and --model.\n');
}

function configured(name: string | undefined, env: Around['env']) {
  const set = Object.fromEntries(
    Object.keys(modelSettings).map((one) => [one, env[one]?.trim() || undefined]),
  );
  const asked = name ?? set['OPENAI_MODEL'];
  if (asked === undefined) return { model: undefined, prices: null };
  const given = z.object(modelSettings).parse({ ...set, OPENAI_MODEL: asked });
  const read = modelConfigOf({ ...given, BATON_MODEL: 'openai' });
  if ('problems' in read) throw new Error(read.problems.join('; '));
  const { MODEL_PRICE_INPUT: input, MODEL_PRICE_OUTPUT: output } = given;
  return {
    model:
      read.config && openCounted({ access: read.config.access, model: asked, effort: read.config.effort }),
    prices: input === undefined || output === undefined ? null : { input, output },
  };
}
