import { charts } from '@/charts/messages.en';
import type { Same } from '@/i18n/same';
import { about } from '@/platform/about/messages.en';
import { account } from '@/platform/account/messages.en';
import { apiKeys } from '@/platform/api-keys/messages.en';
import { attachments } from '@/platform/attachments/messages.en';
import { audit } from '@/platform/audit/messages.en';
import { comments } from '@/platform/comments/messages.en';
import { imports } from '@/platform/imports/messages.en';
import { myWeek } from '@/platform/my-week/messages.en';
import { notifications } from '@/platform/notifications/messages.en';
import { people } from '@/platform/people/messages.en';
import { settings } from '@/platform/settings/messages.en';
import { views } from '@/platform/views/messages.en';
import { rules } from '@/ui/rules/messages.en';
import { figures } from '@/value-delivery/requirement-figures/messages.en';
import { scoring } from '@/value-delivery/scoring-rules/messages.en';
import { syncMeetings } from '@/value-delivery/sync-meetings/messages.en';
import { benchmarkCases } from '@/value-realization/benchmark-cases/messages.en';
import { publishedCase } from '@/value-realization/benchmark-cases/published.messages.en';
import { contacts } from '@/value-realization/contacts/messages.en';
import { contracts } from '@/value-realization/contracts/messages.en';
import { customers } from '@/value-realization/customers/messages.en';
import { departures } from '@/value-realization/departures/messages.en';
import { cooperation } from '@/value-realization/figures/messages.en';
import { health } from '@/value-realization/health/messages.en';
import { keyAccounts } from '@/value-realization/key-accounts/messages.en';
import { renewals } from '@/value-realization/renewals/messages.en';
import { saveCases } from '@/value-realization/save-cases/messages.en';
import { surveyForm } from '@/value-realization/surveys/form.messages.en';
import { surveys } from '@/value-realization/surveys/messages.en';
import { usage } from '@/value-realization/usage/messages.en';
import { usageReports } from '@/value-realization/usage-reports/messages.en';
import { visits } from '@/value-realization/visits/messages.en';
import { features } from '@/value-refinement/features/messages.en';
import type { furtherMessages as source } from './furtherMessages.zh-CN';

/** The same, of the pages under `furtherRoute`. */
export const furtherMessages: Same<typeof source> = {
  about,
  account,
  apiKeys,
  attachments,
  audit,
  comments,
  notifications,
  people,
  settings,
  views,
  scoring,
  rules,
  contacts,
  contracts,
  customers,
  health,
  keyAccounts,
  usage,
  departures,
  renewals,
  surveys,
  visits,
  surveyForm,
  saveCases,
  usageReports,
  cooperation,
  benchmarkCases,
  publishedCase,
  features,
  figures,
  imports,
  myWeek,
  syncMeetings,
  charts,
};
