/** What a page tells machines about itself (schema.org as JSON-LD), as far as people would read it too. */
export interface StructuredData {
  /** Names of the organisation that the page is of. */
  readonly organisations: readonly string[];
  /** When it was changed or published, as written, the latest kind first. */
  readonly dates: readonly string[];
  /** Lines of facts, such as `Employees: 1850`. */
  readonly facts: readonly string[];
  readonly isArticle: boolean;
}

type Thing = Readonly<Record<string, unknown>>;

const organisationTypes =
  /^(?:.*organization|corporation|.*business|.*company|store|brewery|winery|bakery|hotel|restaurant|bankorcreditunion|hospital|.*agency)$/iu;
const articleTypes = /^(?:(?:news|tech|blog)?article|blogposting|report|pressrelease)$/iu;
const mostThings = 200;

/** Reads the texts of a page's `application/ld+json` elements; what is no JSON is passed over. */
export function readStructuredData(texts: readonly string[]): StructuredData {
  const things = texts.flatMap((text) => thingsIn(parsed(text))).slice(0, mostThings);
  const organisations = things.filter((one) => typesOf(one).some((type) => organisationTypes.test(type)));
  const articles = things.filter((one) => typesOf(one).some((type) => articleTypes.test(type)));
  return {
    organisations: organisations.flatMap((one) => [...words(one.name), ...words(one.legalName)]),
    dates: articles.flatMap((one) => [...words(one.dateModified), ...words(one.datePublished)]),
    facts: [...new Set(organisations.flatMap(factsOf))],
    isArticle: articles.length > 0,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!\[CDATA\[|\]\]>$/gu, '')) as unknown;
  } catch {
    return undefined;
  }
}

/** The things in a value, those in `@graph` and lists too; nothing deeper, because what is nested is somebody else. */
function thingsIn(value: unknown): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap((one) => (isThing(one) ? graphOf(one) : []));
  return isThing(value) ? graphOf(value) : [];
}

function graphOf(thing: Thing): readonly Thing[] {
  const graph = thing['@graph'];
  return [thing, ...(Array.isArray(graph) ? graph.filter(isThing) : [])];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typesOf(thing: Thing): readonly string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function factsOf(thing: Thing): readonly string[] {
  const line = (label: string, value: unknown) => words(value).map((one) => `${label}: ${one}`);
  return [
    ...line('Name', thing.legalName ?? thing.name),
    ...line('Description', thing.description),
    ...line('Slogan', thing.slogan),
    ...line('Address', addressOf(thing.address)),
    ...line('Employees', employeesOf(thing.numberOfEmployees)),
    ...line('Founded', thing.foundingDate),
    ...line('Industry', thing.industry),
  ];
}

function addressOf(value: unknown): unknown {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  if (!isThing(one)) return one;
  const country = isThing(one.addressCountry) ? one.addressCountry.name : one.addressCountry;
  const place = [...words(one.postalCode), ...words(one.addressLocality)].join(' ');
  return [...words(one.streetAddress), place, ...words(one.addressRegion), ...words(country)]
    .filter((part) => part !== '')
    .join(', ');
}

function employeesOf(value: unknown): unknown {
  if (!isThing(value)) return value;
  const { minValue, maxValue } = value;
  return (
    value.value ??
    (minValue !== undefined && maxValue !== undefined ? `${String(minValue)}-${String(maxValue)}` : minValue)
  );
}

/** Text and numbers as words; at most 500 characters. */
function words(value: unknown): readonly string[] {
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)];
  if (typeof value !== 'string') return [];
  const text = value.replace(/\s+/gu, ' ').trim().slice(0, 500);
  return text === '' ? [] : [text];
}
