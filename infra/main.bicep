// Baton in a resource group of its own: the service, its store, its secrets, its bot, its logs and its alarms.
// docs/deploy.md goes through it step by step.
targetScope = 'resourceGroup'

@description('Begins the name of every resource. Lower-case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'baton'

@description('Where everything is created.')
param location string = resourceGroup().location

@description('The image of Baton, with its tag or digest.')
param image string

@description('Name of an Azure Container Registry in this resource group that holds the image. Empty when anybody may pull it.')
param registryName string = ''

@description('serverless costs nothing while nothing happens; autoscale is for more than about 50,000 leads a month.')
@allowed(['serverless', 'autoscale'])
param storeCapacity string = 'serverless'

@description('Most request units a second, when the store scales by itself.')
@minValue(1000)
param storeMaxThroughput int = 4000

@description('Replicas of the service. More than one takes over within seconds when one dies.')
@minValue(1)
@maxValue(25)
param minReplicas int = 1

@description('Replicas at most.')
@minValue(1)
@maxValue(25)
param maxReplicas int = 3

@description('Settings that are no secrets, by the names the README lists. Empty ones are not set.')
param settings object = {
  BATON_CHANNELS: 'teams'
}

@description('Settings that are secrets, by their names. Each is kept in the key vault and reaches the service by reference.')
@secure()
param secrets object = {}

@description('Name of an Azure OpenAI resource in this resource group that the service may ask. Empty when there is none.')
param openAiName string = ''

@description('Whether the work on leads is traced in Application Insights.')
param traces bool = true

@description('Who is told by e-mail when something is wrong. Empty when nobody is.')
param alertEmail string = ''

var inTeams = contains(settings.BATON_CHANNELS, 'teams')
var traced = 'APPLICATIONINSIGHTS_CONNECTION_STRING'
// A setting that is empty is not set.
var secretNames = union(map(filter(items(secrets), one => !empty(one.value)), one => one.key), traces ? [traced] : [])
var suffix = uniqueString(resourceGroup().id)
var names = {
  identity: '${name}-identity'
  logs: '${name}-logs'
  vault: take('${name}${suffix}', 24)
  store: '${name}-${suffix}'
  files: take('${name}${suffix}', 24)
  bot: '${name}-bot-${suffix}'
  environment: '${name}-environment'
  app: name
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: names.identity
    location: location
    registryName: registryName
    openAiName: openAiName
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: names.logs
    location: location
    traces: traces
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: names.vault
    location: location
    secrets: traces ? union(secrets, { '${traced}': logs.outputs.connectionString }) : secrets
    readerId: identity.outputs.principalId
  }
}

module store 'modules/store.bicep' = {
  name: 'store'
  params: {
    name: names.store
    location: location
    capacity: storeCapacity
    maxThroughput: storeMaxThroughput
    writerId: identity.outputs.principalId
  }
}

module files 'modules/files.bicep' = {
  name: 'files'
  params: {
    name: names.files
    location: location
  }
}

module environment 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: names.environment
    location: location
    logsName: logs.outputs.workspaceName
    filesName: files.outputs.accountName
    shareName: files.outputs.shareName
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: names.app
    location: location
    image: image
    environmentId: environment.outputs.id
    domain: environment.outputs.domain
    storageName: environment.outputs.storageName
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    registryName: registryName
    vaultUri: vault.outputs.uri
    secretNames: secretNames
    settings: settings
    inTeams: inTeams
    storeEndpoint: store.outputs.endpoint
    storeDatabase: store.outputs.database
    minReplicas: minReplicas
    maxReplicas: maxReplicas
  }
}

module bot 'modules/bot.bicep' = if (inTeams) {
  name: 'bot'
  params: {
    name: names.bot
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    endpoint: '${app.outputs.url}/api/messages'
  }
}

module alerts 'modules/alerts.bicep' = if (alertEmail != '') {
  name: 'alerts'
  params: {
    name: name
    location: location
    email: alertEmail
    appName: app.outputs.name
    storeName: store.outputs.name
    workspaceId: logs.outputs.workspaceId
  }
}

@description('Where the service is. Slack and the signed door for leads use it, too.')
output url string = app.outputs.url

@description('The id of the bot: MICROSOFT_APP_ID of the manifest for Teams.')
output botAppId string = identity.outputs.clientId

@description('The storage account and share that hold the playbook and its files.')
output playbookAccount string = files.outputs.accountName
output playbookShare string = files.outputs.shareName
