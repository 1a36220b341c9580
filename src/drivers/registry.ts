/** Every driver by family and name, loaded only when the configuration names it. */
export const registry = {
  stores: {
    sqlite: async () => (await import('./stores/sqlite')).openSqlite,
    cosmos: async () => (await import('./stores/cosmos/cosmos')).openCosmos,
  },
  backups: {
    sqlite: async () => (await import('./stores/sqlite-backup')).backUp,
  },
  crms: {
    builtin: async () => (await import('./crms/builtin')).openBuiltinCrm,
    dataverse: async () => (await import('./crms/dataverse/driver')).openDataverse,
  },
  models: {
    builtin: async () => (await import('./models/builtin/analyst')).openBuiltinAnalyst,
    openai: async () => (await import('./models/openai/driver')).openOpenAiModel,
  },
  resolvers: {
    dns: async () => (await import('./resolvers/dns')).openDnsResolver,
  },
  fetches: {
    guarded: async () => (await import('./fetch/guarded')).openGuardedFetch,
  },
  readers: {
    threads: async () => (await import('./sources/documents/open-reader')).openDocumentReader,
  },
  sources: {
    playbook: async () => (await import('./sources/open-sources')).openResearchSources,
  },
  searches: {
    brave: async () => (await import('./searches/brave')).openBraveSearch,
    openai: async () => (await import('./searches/openai')).openOpenAiSearch,
  },
  mailboxes: {
    local: async () => (await import('./mailboxes/local')).openLocalMailbox,
    'smtp-imap': async () => (await import('./mailboxes/smtp-imap/mailbox')).openSmtpImapMailbox,
    graph: async () => (await import('./mailboxes/graph/mailbox')).openGraphMailbox,
  },
  metrics: {
    prometheus: async () => (await import('./metrics/prometheus')).openPrometheus,
  },
  telemetry: {
    opentelemetry: async () => (await import('./telemetry/opentelemetry')).openOpenTelemetry,
  },
  links: {
    signed: async () => (await import('./links/signed')).openSignedLinks,
  },
  mcp: {
    http: async () => (await import('./mcp/driver')).openMcp,
    tokens: async () => (await import('./mcp/tokens')).openTokens,
  },
  channels: {
    local: async () => (await import('./channels/local/channel')).openLocalChannel,
    slack: async () => (await import('./channels/slack/channel')).openSlackChannel,
    teams: async () => (await import('./channels/teams/channel')).openTeamsChannel,
  },
} as const;
