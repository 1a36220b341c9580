/** What was wrong with an answer that is asked for once more. */
export type Repairable = 'words' | 'json' | 'form' | 'cut' | 'empty' | 'large';

const wrongs: { readonly [One in Repairable]: string } = {
  words:
    'It was text and no JSON. Where you cannot or will not answer, give the form with empty lists and null.',
  json: 'It was no JSON that can be read. Give one JSON value, complete, with nothing before or after it.',
  form: 'It did not keep the form or its limits:',
  cut: 'It was too long and was cut off. Give only the most important claims, with short quotes.',
  empty: 'It was empty. Where the texts say nothing, give the form with empty lists and null.',
  large: 'It was far too long. Give only the most important claims, with short quotes.',
};

/** Said after the rules when an answer could not be used; `where` names places in the form. */
export function repairWords(wrong: Repairable, where: readonly string[]): string {
  return [`Your last answer could not be used. ${wrongs[wrong]}`, ...where.map((one) => `- ${one}`)].join(
    '\n',
  );
}
