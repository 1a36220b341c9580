/** What a source told us of a lead. Empty fields are empty strings; dates are ISO 8601. */
export interface LeadFields {
  readonly topic: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly companyName: string;
  readonly email: string;
  readonly phone: string;
  readonly source: string;
  readonly status: string;
  readonly rating: string;
  readonly createdOn: string;
  readonly owner: string;
  readonly description: string;
  readonly country: string;
  readonly competitor: string;
  /** Columns we have no name for, kept under their own. */
  readonly custom: Readonly<Record<string, string>>;
}

export type LeadField = Exclude<keyof LeadFields, 'custom'>;

export const noFields: LeadFields = {
  topic: '',
  firstName: '',
  lastName: '',
  jobTitle: '',
  companyName: '',
  email: '',
  phone: '',
  source: '',
  status: '',
  rating: '',
  createdOn: '',
  owner: '',
  description: '',
  country: '',
  competitor: '',
  custom: {},
};

/** The lead's name as people say it, or its address, or its company. */
export function leadName(fields: LeadFields): string {
  const name = `${fields.firstName} ${fields.lastName}`.trim();
  return name || fields.email || fields.companyName || 'Unnamed lead';
}
