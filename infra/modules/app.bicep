// The service. Its settings come from the parameters, its secrets from the vault by reference, its rights from its identity.
param name string
param location string
param image string
param environmentId string
param domain string
param storageName string
param identityId string
param identityClientId string
param registryName string
param vaultUri string
param secretNames array
param settings object
param storeEndpoint string
param storeDatabase string
param inTeams bool
param minReplicas int
param maxReplicas int

var port = 3978
var url = 'https://${name}.${domain}'
var playbooks = '/baton/playbook'

// What follows from this deployment. A setting of the same name in the parameters counts more.
var common = {
  HOST: '0.0.0.0'
  PORT: string(port)
  PUBLIC_URL: url
  BATON_PLAYBOOK: '${playbooks}/playbook.yaml'
  BATON_STORE: 'cosmos'
  COSMOS_ENDPOINT: storeEndpoint
  COSMOS_DATABASE: storeDatabase
  AZURE_CLIENT_ID: identityClientId
}
var teams = {
  MICROSOFT_APP_TYPE: 'UserAssignedMSI'
  MICROSOFT_APP_ID: identityClientId
  MICROSOFT_APP_TENANT_ID: tenant().tenantId
}
var derived = union(common, inTeams ? teams : {})

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    managedEnvironmentId: environmentId
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'auto'
        allowInsecure: false
      }
      registries: registryName == '' ? [] : [
        {
          server: '${registryName}${environment().suffixes.acrLoginServer}'
          identity: identityId
        }
      ]
      secrets: [for one in secretNames: {
        name: toLower(replace(one, '_', '-'))
        keyVaultUrl: '${vaultUri}secrets/${toLower(replace(one, '_', '-'))}'
        identity: identityId
      }]
    }
    template: {
      // Long enough to finish what is in hand and to give its leads back.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'baton'
          image: image
          env: concat(
            map(filter(items(union(derived, settings)), one => !empty(one.value)), one => { name: one.key, value: string(one.value) }),
            map(secretNames, one => { name: one, secretRef: toLower(replace(one, '_', '-')) })
          )
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 2
              failureThreshold: 30
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 15
              failureThreshold: 4
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 5
              failureThreshold: 2
            }
          ]
          volumeMounts: [
            {
              volumeName: 'playbook'
              mountPath: playbooks
            }
          ]
        }
      ]
      volumes: [
        {
          name: 'playbook'
          storageType: 'AzureFile'
          storageName: storageName
        }
      ]
      scale: {
        minReplicas: minReplicas
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'busy'
            custom: {
              type: 'cpu'
              metadata: {
                type: 'Utilization'
                value: '70'
              }
            }
          }
        ]
      }
    }
  }
}

output name string = app.name
output url string = url
