// Where everything is kept. The container is made here, because the service may use data and nothing else.
param name string
param location string
@allowed(['serverless', 'autoscale'])
param capacity string
param maxThroughput int
param writerId string

var database = 'baton'
// Cosmos DB Built-in Data Contributor
var useData = '00000000-0000-0000-0000-000000000002'

resource store 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' = {
  name: name
  location: location
  kind: 'GlobalDocumentDB'
  properties: {
    databaseAccountOfferType: 'Standard'
    locations: [
      {
        locationName: location
        failoverPriority: 0
      }
    ]
    consistencyPolicy: {
      defaultConsistencyLevel: 'Session'
    }
    capabilities: capacity == 'serverless' ? [
      {
        name: 'EnableServerless'
      }
    ] : []
    backupPolicy: {
      type: 'Continuous'
      continuousModeProperties: {
        tier: 'Continuous7Days'
      }
    }
    // Whoever has a key may do anything, so there is none.
    disableLocalAuth: true
    minimalTlsVersion: 'Tls12'
  }

  resource baton 'sqlDatabases' = {
    name: database
    properties: {
      resource: {
        id: database
      }
    }

    resource documents 'containers' = {
      name: 'documents'
      properties: {
        resource: {
          id: 'documents'
          partitionKey: {
            kind: 'Hash'
            paths: ['/partition']
          }
          indexingPolicy: {
            indexingMode: 'consistent'
            automatic: true
            includedPaths: [
              { path: '/partition/?' }
              { path: '/place/?' }
              { path: '/tally/?' }
              { path: '/wakeAt/?' }
            ]
            excludedPaths: [
              { path: '/*' }
            ]
          }
        }
        options: capacity == 'serverless' ? {} : {
          autoscaleSettings: {
            maxThroughput: maxThroughput
          }
        }
      }
    }
  }

  resource mayUseData 'sqlRoleAssignments' = {
    name: guid(name, writerId, useData)
    properties: {
      principalId: writerId
      roleDefinitionId: '${store.id}/sqlRoleDefinitions/${useData}'
      scope: store.id
    }
  }
}

output name string = store.name
output endpoint string = store.properties.documentEndpoint
output database string = database
