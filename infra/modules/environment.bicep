// What the service runs in, with the share of the playbook.
param name string
param location string
param logsName string
param filesName string
param shareName string

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' existing = {
  name: logsName
}

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: filesName
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: name
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: workspace.properties.customerId
        sharedKey: workspace.listKeys().primarySharedKey
      }
    }
  }

  // A share is mounted by its key: Container Apps knows no other way.
  resource storage 'storages' = {
    name: 'playbook'
    properties: {
      azureFile: {
        accountName: account.name
        accountKey: account.listKeys().keys[0].value
        shareName: shareName
        accessMode: 'ReadOnly'
      }
    }
  }
}

output id string = environment.id
output domain string = environment.properties.defaultDomain
output storageName string = environment::storage.name
