import { ConnectorMappers } from 'botframework-connector/lib/connectorApi/connectorClient';

/**
 * botframework-connector 4.23.3 sends and reads of an entity and of an account only the properties it knows, so that AI
 * label, citations, streams and the addresses of people are lost without a word. Importing this file lets the others pass.
 */
for (const mapper of [ConnectorMappers.Entity, ConnectorMappers.ChannelAccount])
  Object.assign(mapper.type, { additionalProperties: { type: { name: 'Object' } } });
