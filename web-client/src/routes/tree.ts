import { importRoute, importsRoute, newImportRoute } from './imports';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, fullScreenRoute, homeRoute, rootRoute, shellRoute } from './root';
import { setUpRoute, signInRoute } from './session';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';

/** All routes. A new page adds its line here. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  shellRoute.addChildren([
    elsewhereRoute,
    homeRoute,
    requirementsRoute,
    requirementRoute,
    meetingsRoute,
    meetingMinutesRoute,
    importsRoute,
    newImportRoute,
    importRoute,
  ]),
  fullScreenRoute.addChildren([meetingRoute]),
]);
