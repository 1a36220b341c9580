import { crmLeadsContract, usersThere } from '../../../contracts/crm-leads';
import { noFields } from '../../../../src/domain/lead-fields';
import { openFakeDataverse } from './fake-dataverse';
import { driverAt, guidOf, putLead } from './seed-dataverse';

crmLeadsContract('Dataverse, against @sap/cds', async () => {
  const fake = await openFakeDataverse();
  for (const address of usersThere)
    await fake.odata.put('systemusers', { systemuserid: guidOf(address), internalemailaddress: address });
  const known = new Set<string>();
  return {
    leads: driverAt(fake).leads,
    id: guidOf,
    async enter(id, fields) {
      if (!known.has(id)) {
        known.add(id);
        return putLead(fake.odata, id, { ...noFields, ...fields });
      }
      await fake.odata.change('leads', id, { emailaddress1: fields.email, subject: fields.topic });
    },
    async notes(id) {
      const { value } = await fake.odata.get(`annotations?$filter=_objectid_value eq ${id}`);
      return (value as { readonly notetext: string }[]).map((one) => one.notetext);
    },
    close: fake.close,
  };
});
