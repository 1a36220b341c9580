import { exportFormats, foldHeader, mapColumns } from '../../src/pipeline/lead-columns';

const dynamics = [
  '(Do Not Modify) Lead',
  '(Do Not Modify) Row Checksum',
  '(Do Not Modify) Modified On',
  'Name',
  'Topic',
  'First Name',
  'Last Name',
  'Job Title',
  'Company Name',
  'Email',
  'Business Phone',
  'Lead Source',
  'Status',
  'Rating',
  'Created On',
  'Owner',
];
const dynamicsApi = [
  'leadid',
  'subject',
  'firstname',
  'lastname',
  'jobtitle',
  'companyname',
  'emailaddress1',
  'telephone1',
  'leadsourcecode',
  'statecode',
  'leadqualitycode',
  'createdon',
  'ownerid',
];
const salesforce = [
  'Lead ID',
  'First Name',
  'Last Name',
  'Title',
  'Company / Account',
  'Email',
  'Phone',
  'Lead Source',
  'Lead Status',
  'Rating',
  'Create Date',
  'Lead Owner',
];
const hubspot = [
  'Record ID',
  'First Name',
  'Last Name',
  'Email',
  'Job Title',
  'Company Name',
  'Phone Number',
  'Lead Status',
  'Create Date',
  'Contact owner',
  'Original Source',
];
const plain = [
  'lead_id',
  'topic',
  'first_name',
  'last_name',
  'job_title',
  'company_name',
  'email',
  'phone',
  'lead_source',
  'status',
  'rating',
  'created_on',
  'owner',
  'description',
];

test.each([
  ['dynamics-365', dynamics, '(Do Not Modify) Lead', 12],
  ['dynamics-365', dynamicsApi, 'leadid', 12],
  ['salesforce', salesforce, 'Lead ID', 11],
  ['hubspot', hubspot, 'Record ID', 10],
  ['file', plain, 'lead_id', 13],
])('headers of %s are recognised: %#', (source, headers, id, fields) => {
  const map = mapColumns(headers);
  expect([map.format.source, map.id, Object.keys(map.fields).length]).toEqual([source, id, fields]);
});

test('each header ends up in one place', () => {
  for (const headers of [dynamics, dynamicsApi, salesforce, hubspot, plain]) {
    const { id, fields, unknown } = mapColumns(headers);
    expect([...(id ? [id] : []), ...Object.values(fields), ...unknown].sort()).toEqual([...headers].sort());
  }
});

test('what has no field is kept by its own name', () => {
  expect(mapColumns(dynamics).unknown).toEqual([
    '(Do Not Modify) Row Checksum',
    '(Do Not Modify) Modified On',
    'Name',
  ]);
  expect(mapColumns(['Email', 'Budget band']).unknown).toEqual(['Budget band']);
});

test('case, punctuation and spaces of a header do not matter', () => {
  expect(foldHeader('  E-Mail_Address ')).toBe('e mail address');
  expect(mapColumns(['E-MAIL', 'COMPANY']).fields).toEqual({ email: 'E-MAIL', companyName: 'COMPANY' });
});

test('a file without an id column has none', () => {
  expect(mapColumns(['email', 'company']).id).toBeNull();
});

test('marks and statuses are written the way headers are compared', () => {
  for (const format of exportFormats) {
    for (const name of [...format.marks, ...format.idColumns, ...Object.keys(format.statuses)])
      expect(foldHeader(name)).toBe(name);
    for (const names of Object.values(format.columns))
      for (const name of names) expect(foldHeader(name)).toBe(name);
  }
});
