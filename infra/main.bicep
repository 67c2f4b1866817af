// Everything Steerline runs on, in one resource group. What each part is for and costs: infra/README.md.
targetScope = 'resourceGroup'

@description('Beginning of the names of all resources: 3 to 11 small letters and digits.')
@minLength(3)
@maxLength(11)
param name string = 'steerline'

@description('Region. It must offer the Flex Consumption plan and zone-redundant storage.')
param location string = resourceGroup().location

@description('Address of the product: a bare host name that leads to the Functions app.')
param publicHost string

@description('Id of the Teams app, as its manifest has it.')
param teamsAppId string

@description('Who may begin a program.')
@allowed(['directors', 'everyone'])
param creators string = 'directors'

@description('Commands and reads that one person may send in ten seconds.')
@minValue(10)
@maxValue(100000)
param rateLimit int = 300

@description('Names the build in health and telemetry.')
param build string

@description('Instances that are always warm: Teams waits seconds for a bot, and Graph three for a webhook.')
@minValue(1)
param alwaysReadyInstances int = 1

@description('Days for which an anchor can neither be changed nor deleted, once the policy is locked.')
@minValue(1)
@maxValue(146000)
param anchorDays int = 2557

@description('Days for which logs and spans are kept.')
param logDays int = 90

var suffix = uniqueString(resourceGroup().id)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    location: location
    mainName: take('${name}${suffix}', 24)
    archiveName: take('${name}arc${suffix}', 24)
    principalId: identity.properties.principalId
    anchorDays: anchorDays
  }
}

module monitor 'monitor.bicep' = {
  name: 'monitor'
  params: {
    location: location
    name: name
    logDays: logDays
    principalId: identity.properties.principalId
  }
}

module application 'application.bicep' = {
  name: 'application'
  params: {
    uniqueName: '${name}-${suffix}'
    publicHost: publicHost
    identityPrincipalId: identity.properties.principalId
  }
}

// The address of the application holds its own id, which is known only once there is an application.
module applicationAddress 'application.bicep' = {
  name: 'application-address'
  params: {
    uniqueName: '${name}-${suffix}'
    publicHost: publicHost
    identityPrincipalId: identity.properties.principalId
    applicationId: application.outputs.applicationId
  }
}

module server 'server.bicep' = {
  name: 'server'
  params: {
    location: location
    name: '${name}-${suffix}'
    identityId: identity.id
    releases: storage.outputs.releases
    alwaysReadyInstances: alwaysReadyInstances
    settings: {
      STEERLINE_TENANT_ID: tenant().tenantId
      STEERLINE_API_APP_ID: application.outputs.applicationId
      STEERLINE_STORAGE: storage.outputs.mainName
      STEERLINE_ARCHIVE: storage.outputs.archiveName
      STEERLINE_IDENTITY_CLIENT_ID: identity.properties.clientId
      STEERLINE_BOT_APP_ID: identity.properties.clientId
      STEERLINE_TEAMS_APP_ID: teamsAppId
      STEERLINE_PUBLIC_URL: 'https://${publicHost}'
      STEERLINE_CREATORS: creators
      STEERLINE_RATE_LIMIT: string(rateLimit)
      STEERLINE_BUILD: build
      APPLICATIONINSIGHTS_CONNECTION_STRING: monitor.outputs.connectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      AzureWebJobsStorage__accountName: storage.outputs.mainName
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
    }
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    publicHost: publicHost
    identityId: identity.id
    identityClientId: identity.properties.clientId
  }
}

output TENANT_ID string = tenant().tenantId
output ENTRA_APP_ID string = application.outputs.applicationId
output BOT_ID string = identity.properties.clientId
output FUNCTION_APP_NAME string = server.outputs.name
output FUNCTION_APP_HOST string = server.outputs.host
output MAIN_STORAGE string = storage.outputs.mainName
output ARCHIVE_STORAGE string = storage.outputs.archiveName
