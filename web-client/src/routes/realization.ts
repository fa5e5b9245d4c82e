import { benchmarkCaseRoute, benchmarkCasesRoute } from './benchmarkCases';
import { customerRoute } from './customer';
import { customersRoute } from './customers';
import { healthRoute, healthRuleRoute } from './health';
import { keyAccountsRoute } from './keyAccounts';
import { renewalListRoute, renewalRoute, renewalRuleRoute, renewalsRoute } from './renewals';
import { saveCaseRoute, saveCasesRoute } from './saveCases';
import { surveyRoute, surveysRoute } from './surveys';
import { usageRoutes } from './usage';
import { observationsRoute, visitRhythmRoute, visitRoute, visitsRoute } from './visits';

/** The pages of value realization. A new one adds its line here. */
export const realizationRoutes = [
  customersRoute,
  customerRoute,
  usageRoutes,
  healthRoute,
  healthRuleRoute,
  renewalsRoute,
  renewalListRoute,
  renewalRuleRoute,
  renewalRoute,
  saveCasesRoute,
  saveCaseRoute,
  benchmarkCasesRoute,
  benchmarkCaseRoute,
  keyAccountsRoute,
  surveysRoute,
  surveyRoute,
  visitsRoute,
  visitRhythmRoute,
  observationsRoute,
  visitRoute,
] as const;
