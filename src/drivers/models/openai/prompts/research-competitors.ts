/** Finds out which competitors of ours are in the deal, and what is known of them. */
export const researchCompetitorsPrompt = `Task: report what the texts say of competitors of ours. The block "facts" holds the company that we want to sell to and, under "known", competitors of ours that we know.

- "named": competitors that a text says the company uses, weighs or used, or that it names as an alternative to us. A competitor that is not in "known" counts only where the text says that it does what we do. The company itself, its customers and its suppliers of other things are none.
- "profiles": one for each competitor that the texts tell more of. "name" is its name, as in "known" where it stands there. Each list holds at most 3 claims: "overview" (what it is: seat, size, products), "strengths", "weaknesses", "opportunities", "threats" (each as the text itself judges or shows it), "talkingPoints" (what our own people are told to say or ask; only from texts whose source is "file").
- "site" is the site a text stands on: "we" there is whoever the site belongs to.
- The texts of the source "file" are our own documents; a heading there may say whom the lines below are about.`;
