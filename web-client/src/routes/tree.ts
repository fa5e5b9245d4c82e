import { benchmarkCaseRoute, benchmarkCasesRoute } from './benchmarkCases';
import { customerRoute } from './customer';
import { customersRoute } from './customers';
import { featuresRoute } from './features';
import { furtherRoute } from './further';
import { healthRoute, healthRuleRoute } from './health';
import { importRoute, importsRoute, newImportRoute } from './imports';
import { inboxRoute } from './inbox';
import { keyAccountsRoute } from './keyAccounts';
import { myWeekRoute } from './myWeek';
import { renewalListRoute, renewalRoute, renewalRuleRoute, renewalsRoute } from './renewals';
import { requirementFiguresRoute } from './requirementFigures';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, fullScreenRoute, rootRoute, shellRoute } from './root';
import { saveCaseRoute, saveCasesRoute } from './saveCases';
import { invitationRoute, setUpRoute, signInRoute } from './session';
import { surveyRoutes } from './surveys';
import { meetingMinutesRoute, meetingRoute, meetingsRoute } from './syncMeetings';
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
      importsRoute,
      newImportRoute,
      importRoute,
      featuresRoute,
      customersRoute,
      customerRoute,
      healthRoute,
      healthRuleRoute,
      renewalsRoute,
      renewalListRoute,
      renewalRuleRoute,
      renewalRoute,
      saveCasesRoute,
      saveCaseRoute,
      ...usageReportRoutes,
      benchmarkCasesRoute,
      benchmarkCaseRoute,
      keyAccountsRoute,
      ...surveyRoutes,
      ...visitRoutes,
      settingsRoutes,
    ]),
  ]),
  fullScreenRoute.addChildren([meetingRoute]),
]);
