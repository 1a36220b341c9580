/** Finds out what a company is, how it fares, and what is new. */
export const researchCompanyPrompt = `Task: report what the texts say of the company named in the block "facts". Leave out what they say of other companies, its customers, suppliers and owners. "site" is the site a text stands on: "we" there is whoever the site belongs to.

- "overview": what it is. "topic" is one of: industry; location (its head office first); size (people who work there, "amount" is the number, null where it is given in words); products; business-model (who buys, and how it earns); priorities (plans and aims that it states). "amount" is null for all but size. At most 4 claims a topic. Where texts disagree give each claim; do not settle it.
- "relation": how the claim bears on our offer, which is in "facts" under "offer", in one sentence of at most 200 characters; null where it does not, or where no offer is given.
- "figures": figures of its finances that a text states. "amount" is the full number ("12.5 million" is 12500000; a loss is negative; the equity ratio is in percent). "currency" is its ISO 4217 code, null for a ratio or where none is given. "period" as the text has it, such as 2025, 2024/25 or Q3 2026; null where none is given.
- "health": growing, steady or shrinking, only where figures or a statement of the company show it; else null. "approach" is what it means for how to approach them, in one sentence, or null.
- "news": articles of the texts that have a date, about the company, newest first, at most 8. "title" is the article's title, at most 200 characters.`;
