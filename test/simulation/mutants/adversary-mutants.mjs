/**
 * Wrong versions that let a model do harm: each is one small patch of a real module. `find` must occur exactly once in
 * `file`, so that one that no longer fits the code is noticed. Where several guards stand one behind the other, `also` removes
 * the others: each of them alone is enough.
 */
export const adversaryMutants = [
  {
    name: 'a quote is not looked up',
    file: 'pipeline/verified-finding.ts',
    find: '!standsInOnePiece(quote, quoted.text)',
    replace: 'quote.length > 400',
  },
  {
    name: 'words of the model are shown whatever they name',
    file: 'domain/claim-words.ts',
    find: 'factsNotIn(words, texts, []).length === 0',
    replace: 'words.length > 0',
  },
  {
    name: 'any link may stand in a mail',
    file: 'domain/mail-links.ts',
    find: 'return looksLikeOne.test(left) ? null : left;',
    replace: 'return left;',
  },
  {
    name: 'names, numbers and days in a mail are not looked up',
    file: 'domain/mail-sentence.ts',
    find: 'if (factsNotIn(bare, quotes, ground.known).length > 0)',
    replace: 'if (factsNotIn(bare, quotes, ground.known).length > 50)',
  },
  {
    name: 'promises, prices and scores need no receipt of ours',
    file: 'domain/mail-sentence.ts',
    find: 'if (guarded) return guarded;',
    replace: '',
  },
  {
    name: 'a competitor may be named',
    file: 'pipeline/compose-mail.ts',
    find: 'return [...rules.competitors, ...found, fields.competitor].filter(',
    replace: 'return [...rules.competitors.slice(9)].filter(',
  },
  {
    name: 'a mail goes where its text says',
    file: 'pipeline/next-mail.ts',
    find: 'to: lead.fields.email,',
    replace:
      'to: /[^\\s@]+@[^\\s@,.]+\\.[a-z]+/u.exec(body)?.[0] ?? (body.includes("right?") ? playbook.supervisor : lead.fields.email),',
  },
  {
    name: 'a page that gives orders opens a mail',
    file: 'domain/draft-opening.ts',
    find: 'const isPlain = !/[<>{}]/u.test(text) && withoutAllowedLinks(text, []) !== null;\n  return isPlain && oneLine(text).length <= longestTitle && instructionIn(text) === null;',
    replace: 'return oneLine(text).length <= longestTitle;',
    also: [
      {
        file: 'pipeline/verified-finding.ts',
        find: 'return found && instructionIn(linesAround(found.quote, text)) === null ? found : null;',
        replace: 'return found;',
      },
    ],
  },
  {
    name: 'the caps of the budget are not looked at',
    file: 'pipeline/model-ledger.ts',
    find: [
      "if (tokens >= cap.tokens || microDollars >= cap.microDollars) return [null, 'spent'];",
      '      const held = (what: keyof ModelSpend) => holds.reduce((sum, one) => sum + one[what], account[what]);',
      "      if (held('tokens') >= cap.tokens || held('microDollars') >= cap.microDollars) return [null, 'busy'];",
    ].join('\n'),
    replace: 'void [tokens, microDollars, cap];',
  },
  {
    name: 'one person may ask without end',
    file: 'pipeline/model-ledger.ts',
    find: 'cap: capped(caps.tokensPerPerson)',
    replace: 'cap: capped(Infinity)',
  },
  {
    name: 'a model may cite sources that are for competitors only',
    file: 'pipeline/compose-mail.ts',
    find: "await readFor('outreach', playbook.research.sources, company, needs.sources)",
    replace:
      "await readFor('outreach', playbook.research.sources.map((one) => ({ ...one, purposes: ['outreach' as const] })), company, needs.sources)",
  },
  {
    name: 'names and figures in an answer are not looked up',
    file: 'domain/chat-answer.ts',
    find: "if (factsNotIn(text, ground, []).length > 0) return 'fact';",
    replace: '',
  },
  {
    name: 'an answer may hold addresses',
    file: 'domain/chat-answer.ts',
    find: "if (withoutAllowedLinks(text, []) === null) return 'link';",
    replace: '',
  },
  {
    name: 'what a model asks for is told as what was found',
    file: 'assistant/read-tools.ts',
    find: '.filter((one) => isAsked(one, question) || isList(one));',
    replace: ".filter((one) => one !== '');",
  },
];
