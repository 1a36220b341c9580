// The secrets. Nobody but the service may read them, and it may do nothing else with them.
param name string
param location string
@secure()
param secrets object
param readerId string

// Key Vault Secrets User
var readSecrets = '4633458b-17de-408a-874c-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }

  // The name of a setting with hyphens: a vault knows no underscores.
  resource kept 'secrets' = [for one in filter(items(secrets), one => !empty(one.value)): {
    name: toLower(replace(one.key, '_', '-'))
    properties: {
      value: one.value
    }
  }]
}

resource mayRead 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, readerId, readSecrets)
  scope: vault
  properties: {
    principalId: readerId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', readSecrets)
  }
}

output uri string = vault.properties.vaultUri
