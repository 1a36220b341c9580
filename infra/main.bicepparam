// What you choose. Secrets are read from the environment of whoever deploys, and stand in no file.
using 'main.bicep'

param image = readEnvironmentVariable('BATON_IMAGE')
param registryName = readEnvironmentVariable('BATON_REGISTRY', '')
param alertEmail = readEnvironmentVariable('BATON_ALERT_EMAIL', '')
param openAiName = ''
param traces = true

// The README lists what each may be. Where the service is, its store, its port and its identity in Teams follow from the
// deployment; what is empty is not set.
param settings = {
  BATON_CHANNELS: 'teams'
  BATON_CRM: 'builtin'
  BATON_MODEL: 'builtin'
  BATON_MAILBOX: 'local'
  BATON_MCP: ''
  BATON_KNOWLEDGE_DIR: ''
  OTEL_EXPORTER_OTLP_ENDPOINT: ''
  DATAVERSE_URL: ''
  DATAVERSE_TENANT_ID: ''
  DATAVERSE_CLIENT_ID: ''
  SLACK_CLIENT_ID: ''
  SLACK_WORKSPACES: ''
  SLACK_TEAM_CHANNEL: ''
  TEAMS_TEAM_CHANNEL: ''
  MAIL_FROM: ''
  GRAPH_MAILBOX: ''
  GRAPH_TENANT_ID: ''
  GRAPH_CLIENT_ID: ''
  OPENAI_BASE_URL: ''
  OPENAI_MODEL: ''
  OPENAI_REASONING_EFFORT: ''
  AZURE_OPENAI_ENDPOINT: ''
  AZURE_OPENAI_API_VERSION: ''
  SEARCH_PROVIDER: ''
  MODEL_TOKENS_PER_LEAD: ''
  MODEL_TOKENS_PER_DAY: ''
  MODEL_TOKENS_PER_PERSON: ''
  MODEL_MONEY_PER_DAY: ''
  MODEL_PRICE_INPUT: ''
  MODEL_PRICE_OUTPUT: ''
}

param secrets = {
  BATON_SECRET_KEY: readEnvironmentVariable('BATON_SECRET_KEY')
  INTAKE_SECRET: readEnvironmentVariable('INTAKE_SECRET', '')
  OTEL_EXPORTER_OTLP_HEADERS: readEnvironmentVariable('OTEL_EXPORTER_OTLP_HEADERS', '')
  METRICS_TOKEN: readEnvironmentVariable('METRICS_TOKEN', '')
  DATAVERSE_CLIENT_SECRET: readEnvironmentVariable('DATAVERSE_CLIENT_SECRET', '')
  DATAVERSE_WEBHOOK_SECRET: readEnvironmentVariable('DATAVERSE_WEBHOOK_SECRET', '')
  SLACK_SIGNING_SECRET: readEnvironmentVariable('SLACK_SIGNING_SECRET', '')
  SLACK_APP_TOKEN: readEnvironmentVariable('SLACK_APP_TOKEN', '')
  SLACK_BOT_TOKEN: readEnvironmentVariable('SLACK_BOT_TOKEN', '')
  SLACK_CLIENT_SECRET: readEnvironmentVariable('SLACK_CLIENT_SECRET', '')
  SLACK_STATE_SECRET: readEnvironmentVariable('SLACK_STATE_SECRET', '')
  SMTP_URL: readEnvironmentVariable('SMTP_URL', '')
  IMAP_URL: readEnvironmentVariable('IMAP_URL', '')
  GRAPH_CLIENT_SECRET: readEnvironmentVariable('GRAPH_CLIENT_SECRET', '')
  OPENAI_API_KEY: readEnvironmentVariable('OPENAI_API_KEY', '')
  AZURE_OPENAI_API_KEY: readEnvironmentVariable('AZURE_OPENAI_API_KEY', '')
  BRAVE_API_KEY: readEnvironmentVariable('BRAVE_API_KEY', '')
}
