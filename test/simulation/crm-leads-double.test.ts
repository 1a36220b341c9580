import { openCrmLeadsDouble } from '../../src/simulation/crm-leads-double';
import { crmLeadsContract, usersThere } from '../contracts/crm-leads';

crmLeadsContract('the double of the simulated world', async () => {
  const double = openCrmLeadsDouble((address) => usersThere.some((one) => one === address));
  return {
    leads: double.port,
    id: (name) => name,
    enter: async (id, fields) => double.enter(id, fields),
    notes: async (id) => double.notesOf(id),
    close: async () => undefined,
  };
});
