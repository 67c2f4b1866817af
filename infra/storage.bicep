// Two accounts: where the product works, and where it may add and never change or delete. Neither has keys.
param location string
param mainName string
param archiveName string
@description('Object id of the identity the product runs as.')
param principalId string
param anchorDays int

// The policy runs once a day and deletes in two steps (the blob, then its version): all is gone by the 35th day.
var backupDays = 33
var accountProperties = {
  accessTier: 'Hot'
  allowBlobPublicAccess: false
  allowCrossTenantReplication: false
  allowSharedKeyAccess: false
  defaultToOAuthAuthentication: true
  minimumTlsVersion: 'TLS1_2'
  supportsHttpsTrafficOnly: true
}

resource main 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: mainName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: accountProperties
}

resource mainBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: main
  name: 'default'
}

resource transcripts 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: mainBlobs
  name: 'transcripts'
  properties: { publicAccess: 'None' }
}

@description('Where a release is put for the server to run.')
resource releases 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: mainBlobs
  name: 'releases'
  properties: { publicAccess: 'None' }
}

resource archive 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: archiveName
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: accountProperties
}

resource archiveBlobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: archive
  name: 'default'
  properties: {
    isVersioningEnabled: true
    // Would keep what has expired for longer.
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: true, days: 35 }
  }
}

resource anchors 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: archiveBlobs
  name: 'anchors'
  properties: { publicAccess: 'None' }
}

// Made unlocked: locking is for ever, and done by a person (infra/README.md, after the first night).
resource anchorPolicy 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2023-05-01' = {
  parent: anchors
  name: 'default'
  properties: {
    immutabilityPeriodSinceCreationInDays: anchorDays
    allowProtectedAppendWrites: false
  }
}

resource backups 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: archiveBlobs
  name: 'backups'
  properties: { publicAccess: 'None' }
}

resource backupsExpire 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: archive
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'backups-expire'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['backups/'] }
            actions: {
              baseBlob: { delete: { daysAfterCreationGreaterThan: backupDays } }
              version: { delete: { daysAfterCreationGreaterThan: backupDays } }
            }
          }
        }
      ]
    }
  }
  dependsOn: [backups]
}

// Azure's own roles; their ids are the same everywhere.
var blobOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: the Functions host asks for it
var queueContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
var tableContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3' // Storage Table Data Contributor

resource mainRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [blobOwner, queueContributor, tableContributor]: {
    scope: main
    name: guid(main.id, principalId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

@description('May read what is in a container and add to it; may not overwrite, and may not delete.')
resource archivist 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(resourceGroup().id, 'steerline-archivist')
  properties: {
    roleName: 'Steerline archivist (${archiveName})'
    description: 'Reads blobs and adds new ones. Changes and deletes none.'
    type: 'CustomRole'
    assignableScopes: [resourceGroup().id]
    permissions: [
      {
        actions: ['Microsoft.Storage/storageAccounts/blobServices/containers/read']
        notActions: []
        dataActions: [
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'
          'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/add/action'
        ]
        notDataActions: []
      }
    ]
  }
}

resource anchorsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: anchors
  name: guid(anchors.id, principalId, archivist.id)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: archivist.id
  }
}

resource backupsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: backups
  name: guid(backups.id, principalId, archivist.id)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: archivist.id
  }
}

output mainName string = main.name
output archiveName string = archive.name
output releases string = '${main.properties.primaryEndpoints.blob}${releases.name}'
