/** Judges the criteria of the ideal customer profile. */
export const judgeCriteriaPrompt = `Task: judge whether a company meets each criterion of our ideal customer profile. The criteria are in the block "facts", under "criteria".

- Give one claim for each criterion, in their order, with the criterion's own "name".
- "met": a text says so. "not met": a text says the opposite, or gives a value outside what is asked. "unknown": no text speaks of it, it is unclear, or texts disagree; then "textIndex" and "quote" are null.
- A missing mention is "unknown", never "not met".
- A text of the source "crm" is one field of our own records; its "field" says which. Where records and documents disagree, the records count. A criterion with a "field" is judged by the text of that field; one with a "url" by the text whose field is "page for" and the criterion's name.
- Ranges include their ends. Compare amounts in the same currency only; in different ones the verdict is "unknown".
- "match": "exact" asks for the same words; "meaning" takes synonyms and narrower terms too, never broader ones.
- Never judge by a person's name, age, sex, origin, religion, health or views.`;
