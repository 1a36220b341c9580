import { literal } from './literal';
import type { LeadSubject } from './subject';

type Section = 'overview' | 'finances' | 'news' | 'competitors' | 'sources';

/** What would fill a section, when sources were read and nothing was in them. */
const wouldFill: Readonly<Record<Section, string>> = {
  overview: 'Connect the right account, or add a source that knows the company to the playbook.',
  finances: 'A source of the playbook with its annual report would fill this.',
  news: 'A news feed among the sources of the playbook would fill this.',
  competitors: 'Name a competitor on the lead, or list ours in the playbook.',
  sources: 'Add a source to the playbook.',
};

/** The sentence of a section without content: that nothing was found, and what would fill it. It is never filled in. */
export function nothingFound(section: Section, { lead, account, research }: LeadSubject): string {
  if (section === 'sources' && research) return `No source was read. ${wouldFill.sources}`;
  if (research?.company.status === 'doubtful' && section !== 'competitors')
    return 'Nothing found yet: say which company it is, and it is read again.';
  if (research) {
    const noSite = research.company.status === 'unknown' && section !== 'competitors';
    const name = literal(lead.fields.companyName, 80) || 'the company';
    return noSite
      ? `Nothing found: no web site of ${name} was read. Connect an account that has one, or add a source to the playbook.`
      : `Nothing found in what was read. ${wouldFill[section]}`;
  }
  if (section !== 'overview' && section !== 'finances')
    return 'Nothing found: the web, feeds and files have not been read for this lead.';
  return account
    ? 'Nothing found in the connected account.'
    : 'Nothing found: no account is connected. Connect one to fill this.';
}
