import { crmContract } from '../../../contracts/crm';
import { openFakeDataverse } from './fake-dataverse';
import { dataverseShape, driverAt, seedDataverse } from './seed-dataverse';

crmContract(
  'Dataverse, against @sap/cds',
  async (seed) => {
    const fake = await openFakeDataverse();
    await seedDataverse(fake.odata, seed);
    return { crm: driverAt(fake).port, close: fake.close };
  },
  dataverseShape,
);
