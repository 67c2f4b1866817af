// The Entra application: people sign in to it, and as it the product asks Graph. It has no secret: it trusts the identity.
extension microsoftGraphV1

@description('By which the application is found again at the next deployment.')
param uniqueName string
param publicHost string
@description('Object id of the identity that speaks for the application.')
param identityPrincipalId string
@description('Empty at the first of the two passes.')
param applicationId string = ''

var graphId = '00000003-0000-0000-c000-000000000000' // Microsoft Graph
@description('Permissions of the kind application in infra/permissions.ts.')
var graphPermissions = ['User.ReadBasic.All']
// Microsoft's own clients that ask for a token on a person's behalf.
var clients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264' // Teams, desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' // Teams, web
  '4765445b-32c6-49b0-83e6-1d93765276ca' // Microsoft 365, web
  '0ec893e0-5785-4de6-99da-4ed124e5296c' // Microsoft 365, desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c' // Microsoft 365 mobile, Outlook desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3' // Outlook, web
  '27922004-5251-4030-b22d-91ecd9a37ea4' // Outlook, mobile
]
var scopeId = guid(uniqueName, 'access_as_user')

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: graphId
}

resource application 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: 'Steerline'
  signInAudience: 'AzureADMyOrg'
  identifierUris: empty(applicationId) ? [] : ['api://${publicHost}/${applicationId}']
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: scopeId
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Use Steerline'
        adminConsentDescription: 'Lets Teams and Outlook use Steerline as the person who is signed in.'
        userConsentDisplayName: 'Use Steerline'
        userConsentDescription: 'Lets Teams and Outlook use Steerline as you.'
      }
    ]
    preAuthorizedApplications: [
      for client in clients: {
        appId: client
        delegatedPermissionIds: [scopeId]
      }
    ]
  }
  spa: { redirectUris: ['brk-multihub://${publicHost}', 'https://${publicHost}/addin/'] }
  appRoles: [
    {
      id: guid(uniqueName, 'Steerline.Director')
      value: 'Steerline.Director'
      displayName: 'Director'
      description: 'Reads every program and begins new ones.'
      allowedMemberTypes: ['User']
      isEnabled: true
    }
    {
      id: guid(uniqueName, 'Steerline.Admin')
      value: 'Steerline.Admin'
      displayName: 'Administrator'
      description: 'Sets up and erases. Reads no records.'
      allowedMemberTypes: ['User']
      isEnabled: true
    }
  ]
  requiredResourceAccess: [
    {
      resourceAppId: graphId
      resourceAccess: [
        for permission in graphPermissions: {
          id: filter(graph.appRoles, role => role.value == permission)[0].id
          type: 'Role'
        }
      ]
    }
  ]

  resource trust 'federatedIdentityCredentials@v1.0' = {
    name: '${application.uniqueName}/identity'
    description: 'The identity that the product runs as'
    issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
    subject: identityPrincipalId
    audiences: ['api://AzureADTokenExchange']
  }
}

resource principal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: application.appId
}

resource consents 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [
  for permission in graphPermissions: {
    appRoleId: filter(graph.appRoles, role => role.value == permission)[0].id
    principalId: principal.id
    resourceId: graph.id
  }
]

output applicationId string = application.appId
