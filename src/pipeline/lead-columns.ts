import type { LeadField } from '../domain/lead-fields';

/** How one system writes its exports; headers are compared folded (see `foldHeader`). */
export interface ExportFormat {
  /** The name under which its ids are unique. */
  readonly source: string;
  /** Any of these headers shows that a file comes from it. */
  readonly marks: readonly string[];
  readonly idColumns: readonly string[];
  readonly columns: Readonly<Partial<Record<LeadField, readonly string[]>>>;
  /** Its words for a status, in ours. */
  readonly statuses: Readonly<Record<string, string>>;
}

const plain: Readonly<Record<LeadField, readonly string[]>> = {
  topic: ['topic', 'subject', 'title of enquiry'],
  firstName: ['first name', 'given name'],
  lastName: ['last name', 'surname', 'family name'],
  jobTitle: ['job title', 'title', 'role', 'position'],
  companyName: ['company name', 'company', 'account', 'account name', 'organisation', 'organization'],
  email: ['email', 'e mail', 'email address', 'e mail address', 'mail'],
  phone: ['phone', 'phone number', 'telephone', 'business phone', 'mobile phone', 'mobile'],
  source: ['lead source', 'source'],
  status: ['status', 'lead status'],
  rating: ['rating'],
  createdOn: ['created on', 'created', 'created at', 'create date', 'created date', 'creation date'],
  owner: ['owner', 'lead owner', 'owner email'],
  description: ['description', 'message', 'comments', 'notes', 'enquiry'],
  country: ['country', 'country region', 'address 1 country region'],
  competitor: ['competitor', 'current provider'],
};

/** The exports we know; the last is any other file. A new system is one more row. */
export const exportFormats: readonly ExportFormat[] = [
  {
    source: 'dynamics-365',
    marks: ['do not modify lead', 'do not modify row checksum', 'leadid', 'statecode'],
    idColumns: ['do not modify lead', 'leadid', 'lead id', 'lead'],
    columns: {
      topic: ['topic', 'subject'],
      firstName: ['firstname'],
      lastName: ['lastname'],
      jobTitle: ['jobtitle'],
      companyName: ['companyname'],
      email: ['emailaddress1', 'email address 1'],
      phone: ['telephone1', 'mobilephone'],
      source: ['leadsourcecode', 'leadsourcecodename'],
      status: ['statecode', 'statecodename', 'status'],
      rating: ['leadqualitycode', 'leadqualitycodename'],
      createdOn: ['createdon', 'created on'],
      owner: ['ownerid', 'owneridname', 'owner'],
      country: ['address1 country'],
    },
    statuses: {},
  },
  {
    source: 'salesforce',
    marks: ['lead owner alias', 'company account', 'isconverted', 'leadsource'],
    idColumns: ['lead id', 'id'],
    columns: {
      firstName: ['firstname'],
      lastName: ['lastname'],
      companyName: ['company account'],
      createdOn: ['createddate'],
      source: ['leadsource'],
      owner: ['lead owner', 'ownerid'],
    },
    statuses: {
      'open not contacted': 'Open',
      'working contacted': 'Open',
      'closed converted': 'Qualified',
      'closed not converted': 'Disqualified',
    },
  },
  {
    source: 'hubspot',
    marks: ['record id', 'contact owner', 'hs lead status', 'hubspot owner id', 'hs object id'],
    idColumns: ['record id', 'hs object id', 'record id contact'],
    columns: {
      firstName: ['firstname'],
      lastName: ['lastname'],
      jobTitle: ['jobtitle'],
      status: ['hs lead status', 'lead status'],
      source: ['original source', 'original traffic source', 'hs analytics source'],
      createdOn: ['createdate', 'create date'],
      owner: ['contact owner', 'hubspot owner id'],
      country: ['country region', 'country'],
    },
    statuses: {
      new: 'Open',
      open: 'Open',
      'in progress': 'Open',
      'open deal': 'Qualified',
      unqualified: 'Disqualified',
      'attempted to contact': 'Open',
      connected: 'Open',
      'bad timing': 'Disqualified',
    },
  },
  {
    source: 'file',
    marks: [],
    idColumns: ['lead id', 'id', 'leadid', 'record id'],
    columns: {},
    statuses: {},
  },
];

/** Which column of a file is which field of a lead. */
export interface ColumnMap {
  readonly format: ExportFormat;
  readonly id: string | null;
  readonly fields: Readonly<Partial<Record<LeadField, string>>>;
  /** Columns without a field, kept as custom fields. */
  readonly unknown: readonly string[];
}

/** A header without case, punctuation and runs of spaces. */
export function foldHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Maps the headers of a file by the format whose marks it shows; every header ends up somewhere, none twice. */
export function mapColumns(headers: readonly string[]): ColumnMap {
  const folded = new Map(headers.map((header) => [foldHeader(header), header]));
  const format = exportFormats.find((one) => one.marks.some((mark) => folded.has(mark))) ?? otherFile();
  const used = new Set<string>();
  const take = (names: readonly string[]): string | undefined => {
    const header = names.map((name) => folded.get(name)).find((one) => one !== undefined && !used.has(one));
    if (header !== undefined) used.add(header);
    return header;
  };
  const id = take(format.idColumns) ?? null;
  const fields: Partial<Record<LeadField, string>> = {};
  for (const field of Object.keys(plain) as LeadField[]) {
    const header = take([...(format.columns[field] ?? []), ...plain[field]]);
    if (header !== undefined) fields[field] = header;
  }
  return { format, id, fields, unknown: headers.filter((header) => !used.has(header)) };
}

function otherFile(): ExportFormat {
  const last = exportFormats[exportFormats.length - 1];
  if (!last) throw new RangeError('The table of export formats is empty');
  return last;
}
