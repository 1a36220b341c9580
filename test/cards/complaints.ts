import { createRequire } from 'node:module';

/** The library's parser, as far as it is used; by its file, because its name cannot be loaded in Node. */
interface Parser {
  readonly HostConfig: new (config: unknown) => unknown;
  readonly SerializationContext: new () => {
    readonly eventCount: number;
    getEventAt(position: number): { readonly message: string };
  };
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(source: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
}
const library = createRequire(__filename)('adaptivecards/dist/adaptivecards.js') as Parser;
const { AdaptiveCard, HostConfig, SerializationContext } = library;

/** What the library's parser has to say against a card. */
export function complaints(content: unknown): readonly string[] {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig({ actions: { maxActions: 16 } });
  card.parse(content, context);
  const parsed = Array.from(
    { length: context.eventCount },
    (_, position) => context.getEventAt(position).message,
  );
  return [...parsed, ...card.validateProperties().validationEvents.map((one) => one.message)];
}
