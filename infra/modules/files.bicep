// The playbook and the files it names: a share that a person fills and the service reads.
param name string
param location string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: name
  location: location
  kind: 'StorageV2'
  sku: {
    name: 'Standard_LRS'
  }
  properties: {
    allowBlobPublicAccess: false
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource files 'fileServices' = {
    name: 'default'

    resource share 'shares' = {
      name: 'playbook'
      properties: {
        shareQuota: 5
      }
    }
  }
}

output accountName string = account.name
output shareName string = account::files::share.name
