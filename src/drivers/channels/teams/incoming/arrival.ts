import type { TeamsPlace } from '../outgoing/place';

/** Who did something, as Teams names them, and where they are at home. */
export interface From {
  readonly userId: string;
  readonly aadObjectId: string | null;
  readonly tenantId: string;
}

/** Where it was done, and where it is answered. */
export interface Spot {
  /** In a channel, the thread. */
  readonly place: TeamsPlace;
  /** The request that only its writer and Baton see; its answer is for them alone too. */
  readonly targetedRequest: string | null;
}

/** Something a person did that is to be answered even when this process dies. */
export type Act =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** The message it answers, when it answers one. */
      readonly quoted: string | null;
    }
  | {
      readonly kind: 'press';
      readonly verb: string;
      readonly data: Readonly<Record<string, unknown>>;
      /** An old client, which takes no answer but a message. */
      readonly isMessage: boolean;
    }
  | { readonly kind: 'submit'; readonly verb: string; readonly data: Readonly<Record<string, unknown>> }
  | { readonly kind: 'welcome' };

/** An act with what makes it unique: Teams gives the same key when it delivers it again. */
export interface Arrival {
  readonly key: string;
  readonly from: From;
  readonly spot: Spot;
  readonly act: Act;
}
