import { benchmarkCaseRoutes } from './benchmarkCases';
import { customerRoute } from './customer';
import { customersRoute } from './customers';
import { featuresRoute } from './features';
import { furtherRoute } from './further';
import { healthRoutes } from './health';
import { importRoutes } from './imports';
import { inboxRoute } from './inbox';
import { keyAccountsRoute } from './keyAccounts';
import { myWeekRoute } from './myWeek';
import { contractsRoute, realizationFiguresRoute } from './realizationFigures';
import { renewalRoutes } from './renewals';
import { requirementFiguresRoute } from './requirementFigures';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, fullScreenRoute, rootRoute, shellRoute } from './root';
import { saveCaseRoutes } from './saveCases';
import { invitationRoute, setUpRoute, signInRoute } from './session';
import { surveyRoutes } from './surveys';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';
import { usageRoutes } from './usage';
import { usageReportRoutes } from './usageReports';
import { visitRoutes } from './visits';
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
      ...importRoutes,
      featuresRoute,
      customersRoute,
      customerRoute,
      ...healthRoutes,
      ...renewalRoutes,
      ...saveCaseRoutes,
      ...usageReportRoutes,
      realizationFiguresRoute,
      contractsRoute,
      ...benchmarkCaseRoutes,
      keyAccountsRoute,
      usageRoutes,
      ...surveyRoutes,
      ...visitRoutes,
      settingsRoutes,
    ]),
  ]),
  fullScreenRoute.addChildren([meetingRoute]),
]);
