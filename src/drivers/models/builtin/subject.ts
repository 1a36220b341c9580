import { normaliseName } from '../../../domain/company-name';
import type { Page, Segment } from './page';
import { fold } from './reading';
import { trades } from './trade-heads';
import { saidOf } from './whose';

/** Whose page it is: then "we" is the company, and what names nobody is about it. */
export type Speaker = 'company' | 'stranger';

/** Decides what on a page is about the company and what about others. */
export interface Subject {
  readonly speaker: Speaker;
  /** True when a segment speaks of the company itself: not of a customer, a parent, a subsidiary or a rival. */
  isAbout(segment: Segment): boolean;
  /** True when what it says at a position is said of the company, and of no other that it names. */
  isSaidOf(segment: Segment, at: number): boolean;
}

/** Words too common to be the short name of a company. */
const commonWords = new Set(
  `the der die das le la les el los il deutsche deutscher german american british french first global general international
  united national european nordic swiss royal new north south east west great best smart digital blue green red black white
  city bank hotel group gruppe groupe grupo gruppo holding industries industrie systems solutions software consulting
  services maschinenbau werke alpha delta omega hessische bayerische sachsische norddeutsche suddeutsche societe compagnie
  banco banca casa`.split(/\s+/u),
);

/** Openings, in the form of `fold`, by which a company speaks of itself or is gone on about. */
const self =
  /^(?:we|our|us|at|wir|unser\w*|nous|notre|nos|nosotros|nuestr\w+|somos|noi|siamo|nostr\w+|wij|we|ons|onze|nos|noss\w+|vi|var\w?|vara|vores|the (?:company|group|firm|business|manufacturer|corporation)|(?:das|dem|des|unser) (?:\p{L}+)?unternehmens?|(?:der|die|des) (?:konzern\w{0,2}|gruppe|firma|hersteller\w?|mittelstandler)|l ?entreprise|la societe|le groupe|la empresa|la compania|el grupo|l ?azienda|la societa|il gruppo|het bedrijf|de onderneming|a empresa|o grupo|foretaget|bolaget|koncernen|virksomheden|it|it s|its|sie|elle|il|ella|det|they)(?= |$)/u;

const legalForm =
  '(?:GmbH(?: & Co\\.? KG(?:aA)?)?|AG|SE|KG|Inc|Ltd|LLC|plc|PLC|Corp|Corporation|S\\.?A\\.?S?|SARL|S\\.?p\\.?A|S\\.?r\\.?l|S\\.?L|B\\.?V|N\\.?V|AB|ASA?|A/S|Oyj?|Lda|Ltda)';
/** A proper name with a legal form: some company, ours or another one. */
const firm = new RegExp(`((?:\\p{Lu}[\\p{L}\\p{N}&'’-]*[ ]){1,4})${legalForm}(?![\\p{L}\\p{N}])`, 'gu');
/** Words that go on about a company that the sentence before has named. */
const inside =
  /(?:^| )(?:the (?:company|group|firm|manufacturer|corporation|market leader)|(?:das|dem|des) (?:\p{L}+)?unternehmens?|(?:der|des|dem) (?:konzerns?|herstellers?|marktfuhrers?|mittelstandlers?|weltmarktfuhrers?)|die (?:gruppe|firma)|lentreprise|la societe|le groupe|la empresa|la compania|el grupo|lazienda|la societa|il gruppo|het bedrijf|de onderneming|a empresa|o grupo|foretaget|bolaget|koncernen|virksomheden|its|his)(?= |$)/u;
/** What makes a sentence one about somebody else, although we say it. */
const others =
  /\b(?:our|its) (?:\w+ )?(?:customers?|clients?|parent|competitors?|suppliers?|shareholder|owner|investor)\b.{0,40}\b(?:employs?|has|have|is|are|reported|achieved|manufactures?)\b|\b(?:parent company|holding company|mother company|competitor|rival)\b|\b(?:muttergesellschaft|mutterkonzern|wettbewerber\w*|mitbewerber\w*|konkurrent\w*|maison mère|société mère|concurrent\w*|empresa matriz|casa matriz|società madre|casa madre|capogruppo|moederbedrijf|moederbolaget|moderbolaget|empresa-mãe)\b/iu;

/** Sentences about those a company sells to. */
const aboutCustomers =
  /^(?:(?:among|zu|parmi|entre|tra|till|one of|einer|eine|un de|uno de|uno dei|een van|um dos|en av) )?(?:our|unsere?[nrsm]?|nos|notre|nuestros?|i nostri|il nostro|la nostra|onze|ons|os nossos|o nosso|vara|var|vores|vare|var) (?:\S+ ){0,2}(?:customers?|clients?|kunden?|clientes?|clienti|cliente|klanten|klant|kunder|kund|kunde|parent|bank|banque|banco|banca|hausbank)(?: |$)/u;
/** On a page about the company what opens with one of its figures goes on about it. */
const figureOpens =
  /^(?:(?:the|der|die|das|le|la|les|el|il|de|den|o|a|net|total|annual|in (?:fiscal )?20\d\d|im geschaftsjahr 20\d\d(?: \d\d)?|en 20\d\d|nel 20\d\d|em 20\d\d|under 20\d\d) )*(?:\S+ ){0,6}(?:revenues?|sales|turnover|ebit|net (?:income|profit|loss)|order intake|orders|equity ratio|umsatz\w*|konzernumsatz|auftragseingang|ergebnis|jahresuberschuss|betriebsergebnis|chiffre daffaires|resultat \w+|ventas|facturacion|beneficio|fatturato|ricavi|utile|omzet|nettowinst|vendas|volume de negocios|omsattning\w*|rorelseresultat\w*|orderingang\w*|omsaetning\w*|omsetning\w*)(?: |$)/u;

/** Reads whose page it is and what on it is about the company; without a name every page is taken as its own. */
export function subjectOf(page: Page, company: string | null, names: readonly string[]): Subject {
  if (company === null || normaliseName(company) === '')
    return {
      speaker: 'company',
      isAbout: (segment) => !isOnOthers(segment, fold(segment.text.slice(0, 500))),
      isSaidOf: ({ text }, at) => saidOf(text, at, [], page.language),
    };
  const speaker = speakerOf(page, company, names);
  const about = new Set<Segment>();
  let before: Segment | null = null;
  /** A paragraph that speaks of the company and has named no other one since. */
  let openParagraph = -1;
  const profile = headNames(page, names);
  for (const segment of page.segments) {
    const folded = fold(segment.text.slice(0, 500));
    const named = mentions(folded, names);
    const opens = self.test(folded);
    const namesOther = namesAnotherFirm(segment.text, names);
    const continued = before !== null && before.paragraph === segment.paragraph && about.has(before);
    const quiet =
      segment.kind === 'row' || segment.kind === 'item' || segment.kind === 'line' || isLabel(segment);
    const ours =
      speaker === 'company'
        ? named || opens || !namesOther
        : named ||
          (continued && inside.test(folded) && !namesOther) ||
          (openParagraph === segment.paragraph && profile && figureOpens.test(folded) && !namesOther) ||
          (opens && !/^(?:we|our|wir|unser|nous|notre|nos)\b/u.test(folded) && (continued || profile)) ||
          (quiet && profile);
    if (namesOther) openParagraph = -1;
    else if (named) openParagraph = segment.paragraph;
    if (ours && !isOnOthers(segment, folded)) about.add(segment);
    before = segment;
  }
  return {
    speaker,
    isAbout: (segment) => about.has(segment),
    isSaidOf: ({ text }, at) => saidOf(text, at, names, page.language),
  };
}

/** True when a sentence opens with words by which a company speaks of itself; `folded` is in the form of `fold`. */
export function opensWithSelf(folded: string): boolean {
  return self.test(folded);
}

function isOnOthers({ text }: Segment, folded: string): boolean {
  return others.test(text) || aboutCustomers.test(folded);
}

function isLabel({ text }: Segment): boolean {
  return /^.{2,40}:\s/u.test(text) && text.length < 160;
}

/** The forms in which a company is named: in full, without its legal form, and by its first word when that is rare. */
export function namesOf(company: string): readonly string[] {
  const folded = fold(company);
  const words = folded.split(' ');
  const bare = [...words];
  while (bare.length > 1 && normaliseName(bare.join(' ')) === normaliseName(bare.slice(0, -1).join(' ')))
    bare.pop();
  if (bare.length > 1 && bare.at(-1) === 'and') bare.pop();
  const [first = ''] = bare;
  const short = bare.length > 1 && first.length >= 4 && !commonWords.has(first) ? [first] : [];
  return [...new Set([folded, bare.join(' '), ...short, ...withoutHead(bare)])].filter((name) => name !== '');
}

/** "Grupo Almenara Salud" is "Almenara Salud" on its own pages: what comes behind a word for what it is. */
function withoutHead([first = '', ...others]: readonly string[]): readonly string[] {
  const [name = ''] = others;
  const isTelling = name.length >= 5 && !commonWords.has(name) && !trades.has(name);
  return trades.has(first) && isTelling ? [others.join(' ')] : [];
}

/** True when a folded text names the company in one of these forms. */
export function mentions(folded: string, names: readonly string[]): boolean {
  const padded = ` ${folded} `;
  return names.some((name) => padded.includes(` ${name} `) || padded.includes(` ${name}s `));
}

function speakerOf(page: Page, company: string, names: readonly string[]): Speaker {
  const { source } = page;
  const host = /^https?:\/\/([^/?#]{1,200})/iu.exec(source.record)?.[1] ?? '';
  const compact = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  const bare = host
    .toLowerCase()
    .split('.')
    .slice(0, -1)
    .map((label) => compact(fold(label)));
  const whole = normaliseName(company);
  if (
    bare.some(
      (label) =>
        label.length > 2 &&
        (label === whole ||
          names.some((name) => compact(name) === label) ||
          (label.length > 4 && (label.startsWith(whole) || whole.startsWith(label)))),
    )
  )
    return 'company';
  const parts = (source.title ?? '').split(/\s[|–—·-]\s/u).map(fold);
  // The title of another's page ends in the name of that other: "Acme | Register of firms".
  const elsewhere = parts.some(
    (part) =>
      !mentions(part, names) &&
      compact(part).length > 3 &&
      bare.some((label) => label.includes(compact(part))),
  );
  const titled = !elsewhere && parts.some((part) => names.includes(part));
  if (source.source === 'feed') return 'stranger';
  const imprint = page.segments.some(
    ({ text }) => /©|\(c\)|copyright|impressum/iu.test(text) && mentions(fold(text), names),
  );
  if (titled || imprint || speaksAs(page, names)) return 'company';
  // A file has no address: one that is about the company is its own unless it is an article, which has a date.
  const isArticle = source.date !== null;
  return source.source === 'file' && !isArticle && headNames(page, names) ? 'company' : 'stranger';
}

/** "We are Acme", "Welcome to Acme", "About Acme": words that only the company says of itself. */
function speaksAs(page: Page, names: readonly string[]): boolean {
  return page.segments.slice(0, 40).some(({ text }) => {
    const folded = fold(text.slice(0, 300));
    return (
      /^(?:we are|welcome to|about|wir sind|willkommen bei|uber|nous sommes|bienvenue chez|a propos de|somos|acerca de|sobre|chi siamo|siamo|wij zijn|over|vi ar|om|here at|at|bei|chez|en|as|als) /u.test(
        folded,
      ) &&
      names.some((name) => new RegExp(`^(?:[a-z]+ ){1,3}${name}(?: |$)`, 'u').test(folded)) &&
      (folded.split(' ').length < 7 ||
        /\b(?:we|our|wir|unsere?r?|nous|notre|nos|nuestr[oa]s?|nostr[oaie]|ons|onze|vi|var|vara)\b/u.test(
          folded,
        ))
    );
  });
}

/** True when the title, the first heading or the first lines name the company. */
function headNames(page: Page, names: readonly string[]): boolean {
  const first = page.segments.slice(0, 5).map(({ text }) => text);
  const heading = page.segments.find(({ kind }) => kind === 'heading')?.text ?? '';
  return [page.source.title ?? '', heading, ...first].some((text) =>
    mentions(fold(text.slice(0, 300)), names),
  );
}

function namesAnotherFirm(text: string, names: readonly string[]): boolean {
  for (const [, name = ''] of text.matchAll(firm)) if (!mentions(fold(name), names)) return true;
  return false;
}
