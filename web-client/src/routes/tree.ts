import { customerRoute, customersRoute } from './customers';
import { featuresRoute } from './features';
import { inboxRoute } from './inbox';
import { requirementRoute, requirementsRoute } from './requirements';
import { elsewhereRoute, homeRoute, rootRoute, shellRoute } from './root';
import { setUpRoute, signInRoute } from './session';

/** All routes. A new page adds its line here. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  setUpRoute,
  shellRoute.addChildren([
    elsewhereRoute,
    homeRoute,
    inboxRoute,
    featuresRoute,
    requirementsRoute,
    requirementRoute,
    customersRoute,
    customerRoute,
  ]),
]);
