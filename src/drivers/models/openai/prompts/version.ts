/** Stored with every finding. A test holds the hash of all prompts of a version: whoever changes a word raises it. */
export const promptsVersion = 4;
