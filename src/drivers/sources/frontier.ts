import { setImmediate } from 'node:timers/promises';
import type { DocumentLink } from './documents/document';
import { candidatesOf, choose, sameness, type Candidate, type Chosen, type SpeaksOf } from './page-choice';
import { kindOf, type Told } from './page-kinds';

/** What is known of a site and not read yet. */
export interface Frontier {
  /** Takes in the links of a page. */
  add(links: readonly DocumentLink[], from: Told): void;
  /** Takes in addresses of which nothing is known but themselves; known ones keep what is known of them. */
  addListed(addresses: readonly string[]): Promise<void>;
  /** How many pages are known that are worth reading. */
  telling(): number;
  /** The best of what is known, which counts as read from then on; none when nothing is left. */
  take(most: number): readonly Candidate[];
  /** Whether a page that was asked for as `asked` and came from `url` is new: it may have sent on to one that was read. */
  isNew(asked: string, url: URL): boolean;
}

/** Begins at the page where the site was entered, under the address that was asked for and the one it came from. */
export function openFrontier(home: URL, entry: string, speaksOf: SpeaksOf | undefined): Frontier {
  const seen = new Set([sameness(home), sameness(new URL(entry))]);
  const before: Chosen = { kinds: new Map(), places: new Set() };
  const unread = new Map<string, Candidate>();

  return {
    add(links, from) {
      for (const one of candidatesOf(links, home, from, speaksOf)) {
        const key = sameness(new URL(one.url));
        if (!seen.has(key) && one.score > (unread.get(key)?.score ?? 0)) unread.set(key, one);
      }
    },
    async addListed(addresses) {
      for (const [position, url] of addresses.entries()) {
        // Thousands of addresses: others get their turn in between.
        if (position % 200 === 199) await setImmediate();
        const [one] = candidatesOf([{ url, text: '' }], home, kindOf(''), speaksOf);
        const key = one && sameness(new URL(one.url));
        if (key && !seen.has(key) && !unread.has(key)) unread.set(key, one);
      }
    },
    telling() {
      // A site about many is looked through for what it has on the one.
      const isTelling = (one: Candidate) => (speaksOf ? one.kind === 'named' : one.score >= 1);
      return [...unread.values()].filter(isTelling).length;
    },
    take(most) {
      const chosen = choose([...unread.values()], most, before);
      for (const { url } of chosen) {
        const key = sameness(new URL(url));
        seen.add(key);
        unread.delete(key);
      }
      return chosen;
    },
    isNew(asked, url) {
      const key = sameness(url);
      if (key === sameness(new URL(asked))) return true;
      if (seen.has(key)) return false;
      seen.add(key);
      unread.delete(key);
      return true;
    },
  };
}
