// Where logs go: what the containers print, and the traces of leads.
param name string
param location string
param traces bool

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: name
  location: location
  properties: {
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  }
}

// What it gets is kept in the workspace.
resource insights 'Microsoft.Insights/components@2020-02-02' = if (traces) {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
  }
}

output connectionString string = traces ? insights.?properties.ConnectionString ?? '' : ''
output workspaceId string = workspace.id
output workspaceName string = workspace.name
