import { importRoute, importsRoute, newImportRoute } from './imports';
import { requirementFiguresRoute } from './requirementFigures';
import { requirementRoute, requirementsRoute } from './requirements';
<<<<<<< HEAD
import { elsewhereRoute, homeRoute, rootRoute, shellRoute } from './root';
=======
import { fullScreenRoute, homeRoute, rootRoute, shellRoute } from './root';
>>>>>>> main
import { setUpRoute, signInRoute } from './session';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';

/** All routes. A new page adds its line here. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
<<<<<<< HEAD
  shellRoute.addChildren([elsewhereRoute, homeRoute, requirementsRoute, requirementRoute]),
=======
  shellRoute.addChildren([
    homeRoute,
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
>>>>>>> main
]);
