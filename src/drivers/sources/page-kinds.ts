/** What a page is about, as far as its address or the words of a link tell; `named` when these name the company itself. */
export type PageKind =
  | 'about'
  | 'company'
  | 'products'
  | 'investors'
  | 'news'
  | 'contact'
  | 'locations'
  | 'careers'
  | 'named'
  | 'other';

interface Row {
  readonly kind: PageKind;
  /** How much such pages tell of a company. */
  readonly worth: number;
  /** Most pages of the kind that are read of one site. */
  readonly most: number;
  /** Words of addresses and links, folded; a dash joins words that stand together. */
  readonly words: string;
}

/** English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Czech, Danish, Norwegian, Swedish, Finnish. */
const rows: readonly Row[] = [
  {
    kind: 'about',
    worth: 10,
    most: 2,
    words: `about about-us who-we-are our-story ueber-uns uber-uns wir-ueber-uns wir-uber-uns das-sind-wir a-propos
      qui-sommes-nous notre-histoire quienes-somos sobre-nosotros acerca-de nosotros chi-siamo la-nostra-storia quem-somos
      sobre-nos over-ons wie-zijn-wij wie-we-zijn o-nas o-firmie kim-jestesmy om-oss om-os om-virksomheten meista tietoa-meista`,
  },
  {
    kind: 'company',
    worth: 8,
    most: 2,
    words: `company corporate our-company profile at-a-glance facts facts-and-figures key-figures history strategy unternehmen firma
      zahlen-und-fakten unternehmensprofil konzern entreprise societe groupe chiffres-cles empresa compania grupo azienda
      gruppo societa bedrijf spolecnost virksomhed virksomheten foretag foretaget bolaget yritys przedsiebiorstwo management leadership fuehrung`,
  },
  {
    kind: 'investors',
    worth: 7,
    most: 2,
    words: `investors investor-relations ir annual-report annual-reports financial-reports financials results key-financials
      investoren geschaeftsbericht geschaftsbericht finanzberichte investisseurs rapport-annuel inversores informe-anual
      investitori bilancio investidores relatorio-anual investeerders jaarverslag investorer arsredovisning arsrapport
      relacje-inwestorskie sijoittajat`,
  },
  {
    kind: 'products',
    worth: 7,
    most: 2,
    words: `products product solutions services what-we-do offering industries markets produkte loesungen losungen leistungen branchen
      produits solutions-et-services prestations metiers productos soluciones servicios prodotti soluzioni servizi produtos solucoes
      servicos producten oplossingen diensten produkty rozwiazania uslugi reseni sluzby produkter losninger loesninger
      tjenester losningar tjanster tuotteet ratkaisut palvelut`,
  },
  {
    kind: 'news',
    worth: 6,
    most: 3,
    words: `news newsroom press press-releases media blog aktuelles neuigkeiten nachrichten presse pressemitteilungen
      medien actualites communiques-de-presse salle-de-presse noticias prensa sala-de-prensa actualidad notizie stampa comunicati
      imprensa nieuws pers aktualnosci prasa novinky tiskove-zpravy nyheder nyheter pressrum presserom uutiset tiedotteet`,
  },
  {
    kind: 'contact',
    worth: 5,
    most: 2,
    words: `imprint impressum legal-notice contact contact-us kontakt mentions-legales contacto aviso-legal contatti
      note-legali contato contacteer colofon yhteystiedot contacts`,
  },
  {
    kind: 'locations',
    worth: 5,
    most: 1,
    words: `locations our-locations offices sites where-we-are worldwide standorte niederlassungen werke implantations nos-sites
      ubicaciones oficinas sedes sedi dove-siamo unidades locaties vestigingen lokalizacje oddzialy lokationer kontor toimipisteet`,
  },
  {
    kind: 'careers',
    worth: 2,
    most: 1,
    words: `careers jobs karriere stellenangebote carrieres emplois carreras empleo lavora-con-noi carriera carreiras vacatures
      werken-bij kariera jobb tyopaikat`,
  },
];

const named = { kind: 'named', worth: 20, most: 50 } as const;
const other = { kind: 'other', worth: 0, most: 50 } as const;

/** Of the whole phrase and of its words; the phrase is what most links and last parts of addresses are. */
const byPhrase = new Map(
  rows.flatMap((row) => row.words.split(/\s+/u).map((phrase) => [phrase, row] as const)),
);

/** What is told of a kind: how much its pages are worth and how many of them are read. */
export function standingOf(kind: PageKind): { readonly worth: number; readonly most: number } {
  return [...rows, named].find((one) => one.kind === kind) ?? other;
}

export interface Told {
  readonly kind: PageKind;
  /** 0 when nothing was told; half for a word among others. */
  readonly score: number;
}

/** What a part of an address or the words of a link tell; the best of its phrases counts. */
export function kindOf(words: string): Told {
  const phrase = foldPhrase(words);
  const whole = byPhrase.get(phrase);
  if (whole) return { kind: whole.kind, score: whole.worth };
  const parts = phrase.split('-').filter(Boolean);
  let best: Told = { kind: 'other', score: 0 };
  // A long text that happens to hold such a word is a headline, not the name of a page.
  if (parts.length > 5) return best;
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1; to <= parts.length; to += 1) {
      const row = byPhrase.get(parts.slice(from, to).join('-'));
      if (row && row.worth / 2 > best.score) best = { kind: row.kind, score: row.worth / 2 };
    }
  }
  return best;
}

/** Case, accents and signs taken off; words joined by dashes. At most a hundred characters are looked at. */
export function foldPhrase(words: string): string {
  return words
    .slice(0, 100)
    .toLowerCase()
    .replace(/ß/gu, 'ss')
    .replace(/[øö]/gu, 'o')
    .replace(/ł/gu, 'l')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

const logins = new Set(
  `login log-in signin sign-in logon anmelden anmeldung einloggen sso oauth oauth2 authorize auth connexion accedi iniciar-sesion
  inloggen logga-in log-ind kirjaudu account my-account mein-konto register signup sign-up password forgot-password wp-login-php
  wp-admin`.split(/\s+/u),
);

/** True of an address where people log in: by a part of its path, or a host of its own for that. */
export function isLogin(url: URL): boolean {
  if (/^(?:login|auth|sso|accounts?|id|signin)\./u.test(url.hostname)) return true;
  return url.pathname.split('/').some((part) => logins.has(foldPhrase(part)));
}
