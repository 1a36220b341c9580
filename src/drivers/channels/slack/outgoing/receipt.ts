/** Where a message stands. */
export interface Place {
  /** The id under which the workspace is kept. */
  readonly workspaceId: string;
  readonly channel: string;
  /** Slack's time stamp, which is the message's id in its channel. */
  readonly ts: string;
}

/** A place as the pipeline keeps it: `<workspace>/<channel>/<ts>`. */
export function receiptOf({ workspaceId, channel, ts }: Place): string {
  return `${workspaceId}/${channel}/${ts}`;
}

/** The place a receipt names; undefined when no receipt of ours looks like that. */
export function placeOf(receipt: string): Place | undefined {
  const [, workspaceId, channel, ts] =
    /^([\w-]{1,64})\/([\w-]{1,64})\/(\d{1,20}\.\d{1,20})$/.exec(receipt) ?? [];
  return workspaceId && channel && ts ? { workspaceId, channel, ts } : undefined;
}
