import { modelContract } from '../../../contracts/model';
import { modelCompetitorsContract } from '../../../contracts/model-competitors';
import { modelChatContract } from '../../../contracts/model-chat';
import { modelIcpContract } from '../../../contracts/model-icp';
import { modelMailsContract } from '../../../contracts/model-mails';
import { answersAsAnalyst } from './analyst-endpoint';
import { openEndpoint } from './hostile-endpoint';
import { openModel } from './open-model';

/** The driver with an endpoint that knows no more than what it is sent. */
async function open() {
  const endpoint = await openEndpoint();
  endpoint.does(answersAsAnalyst);
  const model = openModel(endpoint.url);
  return {
    ...model,
    async close() {
      await model.close();
      await endpoint.close();
    },
  };
}

modelContract('the driver of OpenAI', open);
modelCompetitorsContract('the driver of OpenAI', open);
modelMailsContract('the driver of OpenAI', open);
modelChatContract('the driver of OpenAI', open);
modelIcpContract('the driver of OpenAI', open);
