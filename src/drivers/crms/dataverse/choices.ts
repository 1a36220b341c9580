/**
 * Choice values of Dynamics 365 Sales as it is delivered, in our words; values that an administrator added are known by the
 * label that Dataverse sends with them.
 */
export const choices = {
  leadqualitycode: { 1: 'Hot', 2: 'Warm', 3: 'Cold' },
  leadsourcecode: {
    1: 'Advertisement',
    2: 'Employee Referral',
    3: 'External Referral',
    4: 'Partner',
    5: 'Public Relations',
    6: 'Seminar',
    7: 'Trade Show',
    8: 'Web',
    9: 'Word of Mouth',
    10: 'Other',
  },
  leadstate: { 0: 'Open', 1: 'Qualified', 2: 'Disqualified' },
  industrycode: {
    1: 'Accounting',
    2: 'Agriculture and Non-petrol Natural Resource Extraction',
    3: 'Broadcasting Printing and Publishing',
    4: 'Brokers',
    5: 'Building Supply Retail',
    6: 'Business Services',
    7: 'Consulting',
    8: 'Consumer Services',
    9: 'Design, Direction and Creative Management',
    10: 'Distributors, Dispatchers and Processors',
    11: "Doctor's Offices and Clinics",
    12: 'Durable Manufacturing',
    13: 'Eating and Drinking Places',
    14: 'Entertainment Retail',
    15: 'Equipment Rental and Leasing',
    16: 'Financial',
    17: 'Food and Tobacco Processing',
    18: 'Inbound Capital Intensive Processing',
    19: 'Inbound Repair and Services',
    20: 'Insurance',
    21: 'Legal Services',
    22: 'Non-Durable Merchandise Retail',
    23: 'Outbound Consumer Service',
    24: 'Petrochemical Extraction and Distribution',
    25: 'Service Retail',
    26: 'SIG Affiliations',
    27: 'Social Services',
    28: 'Special Outbound Trade Contractors',
    29: 'Specialty Realty',
    30: 'Transportation',
    31: 'Utility Creation and Distribution',
    32: 'Vehicle Retail',
    33: 'Wholesale',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>;

/** Choice value of a rating of ours. */
export const ratingValues = { hot: 1, warm: 2, cold: 3 } as const;

/** State and status reason of a lead that Baton closes as disqualified, and opens again. */
export const leadStates = {
  open: { statecode: 0, statuscode: 1 },
  disqualified: { statecode: 2, statuscode: 7 },
} as const;
/** Status reason of a lead that `QualifyLead` closes. */
export const qualifiedStatus = 3;
export const opportunityStates = { 0: 'open', 1: 'won', 2: 'lost' } as const;

/** Asks Dataverse for the labels of choices. */
export const withLabels = 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"';

/** The word of a choice in a record: the label that came with it, else that of the delivered value; empty when unset. */
export function choiceWord(
  record: Readonly<Record<string, unknown>>,
  column: string,
  table: keyof typeof choices,
): string {
  const label = record[`${column}@OData.Community.Display.V1.FormattedValue`];
  const value = record[column];
  const words: Readonly<Record<string, string>> = choices[table];
  const known = typeof value === 'number' ? (words[String(value)] ?? '') : '';
  // Delivered values keep our words in every language of the environment: selection criteria are written in them.
  return known || (typeof label === 'string' ? label.slice(0, 200) : '');
}
