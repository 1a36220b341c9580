/** Every so many seeds a world has a channel with threads. */
export const seedsToOneWithThreads = 2;
/** Every so many people read in Teams. */
export const seedsToOneWithTeams = 3;
/** Every so many leads live in the CRM. */
export const seedsToOneWithCrmLeads = 7;
/** Every so many people ask questions that a language model answers. */
export const seedsToOneThatAsks = 11;
/** Every so many of those in which the agent writes, a language model words its mails. */
export const seedsToOneWithWords = 3;
