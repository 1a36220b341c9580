import { evaluateModels } from './command';

/** `npm run eval -- --model gpt-5-mini` */
evaluateModels(process.argv.slice(2), {
  env: process.env,
  write: (text) => void process.stdout.write(text),
}).catch((thrown: unknown) => {
  process.stderr.write(`${(thrown as Error).message}\n`);
  process.exitCode = 1;
});
