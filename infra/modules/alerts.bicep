// Who is told when something is wrong: the service restarts again and again, none of it is left, the store refuses work, or
// it prints errors.
param name string
param location string
param email string
param appName string
param storeName string
param workspaceId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'Baton'
    emailReceivers: [
      {
        name: 'on call'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' existing = {
  name: appName
}

resource store 'Microsoft.DocumentDB/databaseAccounts@2024-11-15' existing = {
  name: storeName
}

var measured = [
  {
    name: 'restarts'
    description: 'Baton was restarted more than three times in a quarter of an hour.'
    scope: app.id
    namespace: 'Microsoft.App/containerApps'
    metric: 'RestartCount'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: 3
    dimensions: []
  }
  {
    name: 'gone'
    description: 'No replica of Baton runs: leads wait.'
    scope: app.id
    namespace: 'Microsoft.App/containerApps'
    metric: 'Replicas'
    aggregation: 'Maximum'
    operator: 'LessThan'
    threshold: 1
    dimensions: []
  }
  {
    name: 'throttled'
    description: 'The store refused more than 100 requests in a quarter of an hour: raise storeMaxThroughput.'
    scope: store.id
    namespace: 'Microsoft.DocumentDB/databaseAccounts'
    metric: 'TotalRequests'
    aggregation: 'Count'
    operator: 'GreaterThan'
    threshold: 100
    dimensions: [
      {
        name: 'StatusCode'
        operator: 'Include'
        values: ['429']
      }
    ]
  }
]

resource alarms 'Microsoft.Insights/metricAlerts@2018-03-01' = [for one in measured: {
  name: '${name}-${one.name}'
  location: 'global'
  properties: {
    description: one.description
    enabled: true
    severity: 1
    scopes: [one.scope]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: one.name
          metricNamespace: one.namespace
          metricName: one.metric
          timeAggregation: one.aggregation
          operator: one.operator
          threshold: one.threshold
          dimensions: one.dimensions
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}]

resource errors 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = {
  name: '${name}-errors'
  location: location
  properties: {
    description: 'Baton printed more than ten errors in a quarter of an hour.'
    enabled: true
    severity: 2
    scopes: [workspaceId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: 'ContainerAppConsoleLogs_CL | where ContainerAppName_s == "${appName}" | where tostring(parse_json(Log_s).level) == "error"'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 10
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [people.id]
    }
  }
}
