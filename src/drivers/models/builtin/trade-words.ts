import type { Language } from './language';

/** What a company says it does with things: it makes, sells or provides them. */
export type Trade = 'makes' | 'sells' | 'wholesales' | 'provides';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words in the form of `fold` for a company by what it does. */
export const tradeNouns: Readonly<Record<Trade, ReadonlySet<string>>> = {
  makes:
    set(`manufacturer manufacturers maker makers producer producers builder builders fabricator fabrikant fabrikanten hersteller herstellerin herstellern
    produzent produzentin produzenten bauer fabricant fabricants constructeur constructeurs producteur producteurs fabricante fabricantes productor productora
    productores produttore produttori produttrice costruttore costruttori fabbricante fabbricanti producent producenten producenter produtor produtora produtores
    tillverkare valmistaja producentem`),
  sells: set(
    `retailer retailers dealer dealers handler einzelhandler handlerin detaillant minorista dettagliante varejista aterforsaljare forhandler`,
  ),
  wholesales:
    set(`distributor distributors wholesaler wholesalers reseller grosshandler distributeur distributeurs grossiste grossistes distribuidor distribuidora
    mayorista distributore distributori grossista groothandel groothandelaar grossist`),
  provides:
    set(`provider providers supplier suppliers developer developers vendor vendors specialist specialists expert experts leader leaders operator operators
    company firm group business companies enterprise agency house startup player anbieter anbieterin anbietern entwickler entwicklerin lieferant lieferanten
    spezialist spezialisten spezialistin dienstleister dienstleistern betreiber betreiberin unternehmen unternehmens konzern gruppe betrieb marktfuhrer
    weltmarktfuhrer experte experten partner fournisseur fournisseurs editeur editeurs prestataire prestataires specialiste specialistes operateur operateurs
    acteur acteurs entreprise entreprises societe societes groupe proveedor proveedora proveedores desarrollador desarrolladora especialista especialistas
    empresa empresas compania grupo lider lideres operador operadora fornitore fornitori sviluppatore specialista specialisti azienda aziende societa gruppo
    impresa operatore aanbieder ontwikkelaar leverancier bedrijf onderneming dienstverlener fornecedor fornecedora fornecedores leverantor utvecklare foretag
    bolag koncern leverandor virksomhed udbyder selskap firma dostawca dostawca producer`),
};

/** Ends of compounds that are one of these words: "Pumpenhersteller". */
export const tradeEndings: readonly (readonly [string, Trade])[] = [
  ...(
    [
      'hersteller',
      'herstellerin',
      'produzent',
      'fabrikant',
      'fabrikanten',
      'bauer',
      'producent',
      'tillverkare',
    ] as const
  ).map((end) => [end, 'makes'] as const),
  ...(['grosshandler', 'groothandel'] as const).map((end) => [end, 'wholesales'] as const),
  ...(['handler', 'handlerin'] as const).map((end) => [end, 'sells'] as const),
  ...(
    [
      'anbieter',
      'entwickler',
      'lieferant',
      'spezialist',
      'dienstleister',
      'unternehmen',
      'konzern',
      'betrieb',
      'leverancier',
      'bedrijf',
      'leverantor',
      'foretag',
      'bolag',
      'virksomhed',
      'specialist',
    ] as const
  ).map((end) => [end, 'provides'] as const),
];

/** Between a company's name and what it is. */
export const copulas =
  set(`is are was remains became as being ist sind zahlt gehort als war est sommes sont tant es somos son como siamo sono come zijn behoort
  sao ar er jest on jestesmy am been`);
export const articles =
  set(`a an the one of ein eine einer einem einen der die das dem den un une le la les l una uno el los las il lo gli een de het um uma o os en ett et den det unser our notre
  nuestra nostra unsere ihr your su jako`);

/** Verbs for making or selling; what follows them is what the company makes. */
export const makingVerbs =
  set(`design designs develop develops developing manufacture manufactures manufacturing produce produces producing make makes making build builds building
  entwickelt entwickeln produziert produzieren fertigt fertigen baut bauen stellt stellen konstruiert konstruieren herstellt herstellen concoit concevons fabrique fabriquons fabriquent
  produit produisons developpe developpons disena disenamos fabrica fabricamos produce producimos desarrolla desarrollamos progetta costruisce costruiamo progettiamo produciamo
  sviluppa sviluppiamo realizza realizziamo ontwikkelt ontwikkelen produceert produceren maakt maken bouwt bouwen fabricam fabricamos produz produzimos desenvolve
  utvecklar tillverkar producerar udvikler producerer fremstiller utvikler produserer`);
export const offeringVerbs =
  set(`sell sells distribute distributes supply supplies deliver delivers offer offers provide provides operate operates run runs exploite exploitent explota gestiona gestisce gestiamo exploiteert driver specialise specialises specialised specialize specializes specialized
  vertreibt vertreiben liefert liefern bietet bieten betreibt betreiben spezialisiert commercialise distribue propose proposons offre specialise specialisee comercializa distribuye ofrece
  ofrecemos suministra especializada especializado especializados commercializza distribuisce offre offriamo fornisce specializzata specializzato levert leveren verkoopt biedt
  gespecialiseerd oferece oferecemos saljer levererar erbjuder specialiserat specialiserade saelger leverer tilbyder`);

/** Of these verbs those for running a place; what follows the others may be whom they are done for. */
export const runningVerbs = set(
  `operate operates run runs exploite exploitent explota gestiona gestisce gestiamo exploiteert driver betreibt betreiben`,
);
/** Words that begin for whom something is made or to whom it is sold, in the form of `fold`. */
export const toWhom: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: set('to for into'),
  de: set('an fur'),
  fr: set('a aux au pour chez'),
  es: set('a al para'),
  it: set('a ad al ai agli alla alle per'),
  nl: set('aan voor'),
  pt: set('a ao aos as para'),
  sv: set('till for at'),
  da: set('til for'),
  no: set('til for'),
  pl: set('dla do'),
};

/** Words at which what a company is ends, and for whom or how it does it begins. */
export const stops =
  set(`for fur pour para per voor for til till dla to serving used that which who whose with mit der die das avec con met med qui que che dont since seit depuis
  desde dal sinds sedan based headquartered dedicated where wenn um from aus worldwide weltweit because founded gegrundet fondee we wir nous in im en nel nella em dans inom por da von by bei at
  und-seit has hat have employs`);
/** Words that join what a company is to of what: "manufacturer of", "spezialisiert auf". */
export const joins = set(
  `of von de des du d in auf an for fur di del della dei van av af i pa en em do da dos das para vom o inom nel nella dans im bereich`,
);
export const ands = set(`and und et y e ed en och og i as sowie oder or ou o`);

/** Labels in front of an industry. */
export const industryLabel =
  /^\W{0,4}(?:industr(?:y|ies)|sector|industry sector|business sector|branche|wirtschaftszweig|industriezweig|secteur(?: d['’]activité)?|activité|domaine d['’]activité|sector(?: de actividad)?|actividad|settore(?: di attività)?|attività|bedrijfstak|sector|setor(?: de atividade)?|bransch|branche)\s*(?:[:|–]|\s{2,})\s*\|?\s*/iu;
