/** What a seller of such things is called; a seller of anything else is a retailer. */
export const shops: Readonly<Record<string, string>> = {
  apparel: 'fashion retail',
  'automobile manufacturers': 'car dealers',
  'packaged foods and meats': 'supermarkets',
  supermarkets: 'supermarkets',
  'e commerce': 'e commerce',
  'fashion retail': 'fashion retail',
};

/** Industries that buy: who sells something to them or supplies them is not one of them. */
export const buyers: ReadonlySet<string> = new Set([
  'restaurants',
  'supermarkets',
  'hotels',
  'hospitals',
  'retail',
  'construction',
]);

/** Who runs such things uses them, and need not make them. */
export const equipment: ReadonlySet<string> = new Set([
  'machinery',
  'machine tools',
  'industrial automation',
  'electrical equipment',
  'construction machinery',
  'agricultural and farm machinery',
  'automobile manufacturers',
  'software',
  'saas',
  'furniture',
]);
