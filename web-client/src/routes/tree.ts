import { importRoute, importsRoute, newImportRoute } from './imports';
import { myWeekRoute } from './myWeek';
import { requirementFiguresRoute } from './requirementFigures';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, fullScreenRoute, rootRoute, shellRoute } from './root';
import { setUpRoute, signInRoute } from './session';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';

/** All routes. A new page adds its line here. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  shellRoute.addChildren([
    elsewhereRoute,
    myWeekRoute,
    requirementsRoute,
    requirementRoute,
    meetingsRoute,
    meetingMinutesRoute,
    requirementFiguresRoute,
    importsRoute,
    newImportRoute,
    importRoute,
  ]),
  fullScreenRoute.addChildren([meetingRoute]),
]);
