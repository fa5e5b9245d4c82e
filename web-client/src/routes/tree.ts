import { customerRoute, customersRoute } from './customers';
import { featuresRoute } from './features';
import { importRoute, importsRoute, newImportRoute } from './imports';
import { inboxRoute } from './inbox';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, fullScreenRoute, homeRoute, rootRoute, shellRoute } from './root';
import { invitationRoute, setUpRoute, signInRoute } from './session';
import { settingsRoutes } from './settings';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';

/** All routes. A new page adds its line here. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  invitationRoute,
  shellRoute.addChildren([
    elsewhereRoute,
    homeRoute,
    inboxRoute,
    featuresRoute,
    requirementsRoute,
    requirementRoute,
    meetingsRoute,
    meetingMinutesRoute,
    customersRoute,
    customerRoute,
    importsRoute,
    newImportRoute,
    importRoute,
    settingsRoutes,
  ]),
  fullScreenRoute.addChildren([meetingRoute]),
]);
