// Who the service is. It has no password: every right it has is a role below or in the module of what it may reach.
param name string
param location string
param registryName string
param openAiName string

var roles = {
  // AcrPull
  pullImages: '7f951dda-4ed3-4680-a7ca-43fe172d538d'
  // Cognitive Services OpenAI User
  askModel: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = if (registryName != '') {
  name: registryName
}

resource mayPull 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (registryName != '') {
  name: guid(registry.id, identity.id, roles.pullImages)
  scope: registry
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.pullImages)
  }
}

resource openAi 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = if (openAiName != '') {
  name: openAiName
}

resource mayAsk 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (openAiName != '') {
  name: guid(openAi.id, identity.id, roles.askModel)
  scope: openAi
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.askModel)
  }
}

output id string = identity.id
output clientId string = identity.properties.clientId
output principalId string = identity.properties.principalId
