import { isPublic, isWelcome } from './draft-opening';
import type { CompanyResearch } from './company-research';
import type { ReplyReading } from './engagement';
import { instructionIn } from './instructs';
import type { MailPurpose } from './lead-mail';
import type { Playbook } from './playbook';
import type { Finding, SourceText } from './research';

/** A passage that a mail may rest on. */
export interface MailReceipt {
  readonly finding: Finding;
  /** True for what we say of ourselves: only that may speak of prices, promises and other customers. */
  readonly isOurs: boolean;
}

export interface ReceiptSources {
  readonly purpose: MailPurpose;
  readonly playbook: Playbook;
  readonly research: Pick<CompanyResearch, 'news' | 'overview' | 'sources'> | null;
  readonly reading: ReplyReading | null;
  /** Texts of the sources that serve `outreach`. */
  readonly texts: readonly SourceText[];
  /** The present, in milliseconds since 1970. */
  readonly now: number;
}

/** Topics of the overview that may be spoken of to the company itself. */
const sayable = ['industry', 'products', 'business-model', 'priorities'];
const most = { ofCompany: 8, ofTexts: 12, all: 24 };
const shortest = 30;
const longest = 400;
const dayMs = 86_400_000;

/**
 * The passages that a mail for this purpose may rest on, ours first (spec section 7): what the playbook says of us, and our
 * answers to what was asked; else public findings about the company, and texts that serve outreach. Never the CRM, figures,
 * competitors, bad or stale news, nor a passage that gives orders.
 */
export function mailReceipts(sources: ReceiptSources): readonly MailReceipt[] {
  const { value, proof } = sources.playbook.engagement.outreach;
  const own = [value, proof].filter(Boolean).map((quote) => ours(ofPlaybook(quote)));
  const answers = (sources.reading?.questions ?? []).flatMap(({ answer }) => (answer ? [ours(answer)] : []));
  const rest = sources.purpose === 'answer' ? answers : [...ofCompany(sources), ...ofTexts(sources)];
  return [...own, ...rest].filter(({ finding }) => instructionIn(finding.quote) === null).slice(0, most.all);
}

function ofCompany({ research, playbook, now }: ReceiptSources): readonly MailReceipt[] {
  if (!research) return [];
  const { freshDays } = playbook.research;
  const isFresh = ({ date }: Finding) => {
    const at = Date.parse(date ?? '');
    return at <= now && now - at <= freshDays * dayMs;
  };
  const news = research.news.filter((one) => isFresh(one) && isWelcome(`${one.title} ${one.quote}`));
  const overview = research.overview.filter((one) => sayable.includes(one.topic) && isWelcome(one.quote));
  return [...news, ...overview]
    .filter((one) => isPublic(one, research.sources))
    .slice(0, most.ofCompany)
    .map(({ text, source, record, date, quote }) => ({
      finding: { text, source, record, date, quote },
      isOurs: false,
    }));
}

function ofTexts({ texts }: ReceiptSources): readonly MailReceipt[] {
  return texts
    .flatMap(({ text, source, record, date }) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length >= shortest && line.length <= longest)
        .map((quote) => ({
          finding: { text: quote, source, record, date, quote },
          isOurs: source === 'file',
        })),
    )
    .slice(0, most.ofTexts);
}

function ours(finding: Finding): MailReceipt {
  return { finding, isOurs: true };
}

function ofPlaybook(quote: string): Finding {
  return { text: quote, source: 'playbook', record: 'engagement.outreach', date: null, quote };
}
