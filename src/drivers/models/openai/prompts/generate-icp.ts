/** Proposes what our good customers have in common. */
export const generateIcpPrompt = `Task: propose criteria of our ideal customer profile, from what we say of ourselves. The texts are our value proposition and pages of our own web site.

- A criterion says what a company, or the person there, must be for our offer to fit. Propose only what a text says or shows: whom we sell to, name as customers, or build for. At most ten, the most telling first.
- "kind": "industries" (values: industries), "employee-count" (a range of employees), "roles" (values: job titles of those who decide), "location" (values: countries or regions), "annual-revenue" (a range with its currency).
- "name": two or three plain words, each name once.
- "values": for industries, roles and location, in the words of the text; else empty. "atLeast" and "atMost": bounds of a range as the quote has them, such as "200" or "50 million EUR"; else null.
- "weight": 3 where we sell to nobody else, 2 where we mostly do, 1 where it helps.
- "text": why it tells a good customer from another.
- Nothing about age, sex, origin, religion, health or the like. Our own size, place and industry are not our customers'.`;
