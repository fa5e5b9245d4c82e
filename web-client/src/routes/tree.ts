import { featuresRoute } from './features';
import { furtherRoute } from './further';
import { importRoute, importsRoute, newImportRoute } from './imports';
import { inboxRoute } from './inbox';
import { myWeekRoute } from './myWeek';
import { realizationRoutes } from './realization';
import { requirementFiguresRoute } from './requirementFigures';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, fullScreenRoute, rootRoute, shellRoute } from './root';
import { invitationRoute, setUpRoute, signInRoute } from './session';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';
import { settingsRoutes } from './workspace';

/** All routes. A new page adds its line here. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  invitationRoute,
  shellRoute.addChildren([
    elsewhereRoute,
    requirementsRoute,
    furtherRoute.addChildren([
      inboxRoute,
      requirementRoute,
      myWeekRoute,
      meetingsRoute,
      meetingMinutesRoute,
      requirementFiguresRoute,
      importsRoute,
      newImportRoute,
      importRoute,
      featuresRoute,
      ...realizationRoutes,
      settingsRoutes,
    ]),
  ]),
  fullScreenRoute.addChildren([meetingRoute]),
]);
