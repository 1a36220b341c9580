import { openCosmos } from '../../../../src/drivers/stores/cosmos/cosmos';
import { leadStoreContract } from '../../../contracts/lead-store';
import { doubleKey, openCosmosDouble } from '../../../fixtures/cosmos/cosmos-double';

leadStoreContract('cosmos', async () => {
  const double = await openCosmosDouble();
  const { endpoint } = double;
  const store = await openCosmos({ endpoint, credential: { key: doubleKey }, database: 'baton' });
  return {
    store: store.port,
    async close() {
      await store.close();
      await double.close();
    },
  };
});

/** A real account, where there is one: `COSMOS_ENDPOINT` and `COSMOS_KEY` name it. Each run uses partitions of its own. */
const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
if (endpoint && key) {
  leadStoreContract('cosmos of the account', async () => {
    const store = await openCosmos({ endpoint, credential: { key }, database: 'baton-contract' });
    return { store: store.port, close: () => store.close() };
  });
}
