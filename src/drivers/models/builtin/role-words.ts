/** Rank of a role, as far as criteria ask for it. */
export type Level =
  | 'chief'
  | 'deputy chief'
  | 'president'
  | 'vp'
  | 'managing'
  | 'director'
  | 'head'
  | 'manager'
  | 'lead'
  | 'owner'
  | 'partner'
  | 'other';

const others =
  `engineer analyst developer specialist consultant coordinator administrator advisor adviser architect accountant associate
  buyer planner representative rep executive technician scientist researcher designer writer editor clerk agent officer operator teacher
  professor lecturer nurse physician doctor lawyer attorney counsel auditor controller recruiter programmer driver salesman salesperson
  strategist expert evangelist economist chemist librarian paralegal cashier mechanic electrician cook pilot artist journalist
  photographer worker sachbearbeiter(?:in)? referent(?:in)? berater(?:in)? entwickler(?:in)? ingenieur(?:in)? ingeniero einkaufer(?:in)?
  acheteur acheteuse comprador[a]?`
    .split(/\s+/u)
    .join('|');
const buying = '(?:strategischer? |globaler? |technischer? )?(?:einkaufs?|beschaffung)';

/** What in a part of a title says which rank; the first that fits wins. Parts are folded. */
export const levels: readonly (readonly [RegExp, readonly Level[]])[] = [
  [/\bchief of staff\b|\b(?:petty|warrant) officer\b/u, ['other']],
  [/\bdeputy (?:c[a-z]{1,3}o|chief)\b/u, ['deputy chief']],
  [/\bchief (?:[a-z]+ ){0,5}officer\b|\bchief executive$|\bchief executive (?!assistant)/u, ['chief']],
  [
    /\bvorstand(?:svorsitzender?|smitglied)?\b|\bconsejer[oa] delegad[oa]\b|\bpdg\b|\bpresident directeur general\b/u,
    ['chief'],
  ],
  [/\bvice ?president[ea]?\b|\b[es]?vp\b|\bvizeprasident(?:in)?\b/u, ['vp']],
  [/\bmanaging director\b|\bgescha(?:e)?ftsfu(?:e)?hr(?:er|erin|ende[rs]?)\b/u, ['managing', 'director']],
  [/\bdirect(?:eur|rice) generale?\b|\bdirectora? general\b|\bgeneral director\b/u, ['managing', 'director']],
  [/\bdirect(?:or|ora|eur|rice)\b|\bdirektor(?:in)?\b/u, ['director']],
  [
    new RegExp(`\\beinkaufsleit(?:er|erin|ung)\\b|\\bleit(?:er|erin|ung) (?:des )?${buying}\\b`, 'u'),
    ['head', 'manager'],
  ],
  [
    /\bresponsable (?:des |de )?(?:achats|compras)\b|\bjef[ea] de compras\b|\bchef des achats\b/u,
    ['head', 'manager'],
  ],
  [/\b(?:team|projekt|schicht|gruppen|filial|markt)leit(?:er|erin|ung)\b/u, ['lead']],
  [
    /\bhead (?:chef|nurse|coach|waiter|teacher|cook|gardener|librarian|bartender|baker|chemist)\b/u,
    ['other'],
  ],
  [
    /\bhead\b|\b(?!beg|abl)[a-z]*leiter(?:in)?\b|\bleitung\b|\bjef[ea] de\b|\bresponsable de[sl]?\b/u,
    ['head'],
  ],
  [/\b(?:manager|managerin|mgr|gerente)\b|\bchef de (?:projet|produit)\b/u, ['manager']],
  [/\b(?:lead|leader|supervisor|foreman|principal)\b/u, ['lead']],
  [/\bpartner\b/u, ['partner']],
  [new RegExp(`\\b(?:${others})s?\\b`, 'u'), ['other']],
  // Below the nouns above, so that a "CRO Manager" or "CIO Advisor" is no chief officer.
  [
    /\b(?:ceo|cfo|coo|cto|cio|cmo|cro|cso|ciso|cpo|cco|clo|cao|cdo|cdao|chro|cxo|cbo|cgo|cko|cvo|csco)\b/u,
    ['chief'],
  ],
  [/\b(?:president|presidente|prasident(?:in)?)\b/u, ['president']],
  [
    /\b(?:owner|founder|cofounder|proprietor|inhaber(?:in)?|grunder(?:in)?|gerante?|fondat(?:eur|rice)|fundadora?)\b/u,
    ['owner'],
  ],
];

/** Ranks that are not the one asked for but may well be meant by it. */
export const perhapsMeant: Readonly<Partial<Record<Level, readonly Level[]>>> = {
  chief: ['deputy chief', 'managing', 'president', 'owner'],
  managing: ['chief', 'owner', 'president'],
  director: ['head'],
  head: ['chief', 'vp', 'director'],
  manager: ['chief', 'vp', 'director', 'head', 'lead'],
  owner: ['partner'],
};

/** Who assists or learns is no decision maker, wherever the word stands in a part of a title. */
export const assisting: ReadonlySet<string> = new Set(
  `assistant assistants asst assistenz assistent assistentin assistante asistente sekretar sekretarin secretaire secretaria
  intern interns internship trainee trainees apprentice praktikant praktikantin werkstudent werkstudentin stagiaire becario becaria
  azubi auszubildende auszubildender volontar alternant alternante`.split(/\s+/u),
);

/** The same as last word only: "Director of Student Affairs" directs. */
export const assistingLast: ReadonlySet<string> = new Set(
  'secretary pa ea student students graduate analyst coordinator office receptionist volunteer'.split(' '),
);

/** Words that leave open whether the person holds the role now. */
export const notNow =
  /\b(?:former|formerly|ex|retired|past|previous|previously|aspiring|future|incoming|designate|elect|ehemaliger?|ehemals|ancien|ancienne|wannabe|not)\b/u;

/** Fields of work and their words, folded; "cpo" and the like stand for several and are left out. */
export const functions: readonly (readonly [string, RegExp])[] = [
  [
    'procurement',
    /\b(?:procurement|purchasing|purchase|sourcing|buying|einkaufs?\w*|beschaffung|achats?|compras|acquisti|cpro)\b/u,
  ],
  [
    'finance',
    /\b(?:finance|financial|finances|finanz\w*|financier|financiere|financiero|finanzas|treasury|cfo)\b/u,
  ],
  [
    'it',
    /\b(?:it|information technology|information systems?|information officer|informatique|informatica|cio)\b/u,
  ],
  ['security', /\b(?:security|infosec|cyber\w*|ciso)\b/u],
  ['technology', /\b(?:technology|technical|tech|cto|technik|technique)\b/u],
  ['sales', /\b(?:sales|revenue|vertriebs?\w*|ventes|ventas|commercial|comercial|verkaufs?\w*)\b/u],
  ['marketing', /\b(?:marketing\w*|cmo|brand)\b/u],
  [
    'people',
    /\b(?:hr|human resources|people|personal\w*|talent|rh|chro|ressources humaines|recursos humanos)\b/u,
  ],
  ['operations', /\b(?:operations|operating|ops|coo|betriebs?\w*|operaciones)\b/u],
  ['supply chain', /\b(?:supply chain|logistics|logistik\w*|logistique|logistica)\b/u],
  ['production', /\b(?:manufacturing|production|produktions?\w*|plant|werks?\w*|factory|produccion)\b/u],
  ['engineering', /\b(?:engineering|software development|entwicklung\w*|ingenierie)\b/u],
  ['product', /\b(?:product|products|produit)\b/u],
  ['data', /\b(?:data|analytics|daten|cdao)\b/u],
  ['legal', /\b(?:legal|compliance|recht\w*|juridique|clo)\b/u],
  ['research', /\b(?:research|r and d|forschung\w*|innovation)\b/u],
  ['quality', /\b(?:quality|qualitats?\w*|qualite|calidad)\b/u],
  ['project', /\b(?:project|projects|projekt\w*|program|programme|projet)\b/u],
  ['account', /\b(?:account|accounts|customer|client|customers|success)\b/u],
  ['executive', /\b(?:chief executive|ceo)\b/u],
  ['facilities', /\b(?:facilities|facility|office)\b/u],
];
