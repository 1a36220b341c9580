/** A workspace (or a whole enterprise) that installed Baton. */
export interface Workspace {
  /** Team id; for an org-wide install the enterprise id. The key under which it is kept. */
  readonly id: string;
  readonly enterpriseId: string | null;
  readonly isOrgWide: boolean;
  readonly botToken: string;
  readonly botUserId: string;
}

/** Every workspace that Baton may speak in. */
export interface Workspaces {
  all(): Promise<readonly Workspace[]>;
  /** The installation that serves this team: its own, else the org-wide one of its enterprise. */
  of(teamId: string | null, enterpriseId: string | null): Promise<Workspace | undefined>;
}
