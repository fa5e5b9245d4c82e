import { charts } from '@/charts/messages.zh-CN';
import { about } from '@/platform/about/messages.zh-CN';
import { account } from '@/platform/account/messages.zh-CN';
import { apiKeys } from '@/platform/api-keys/messages.zh-CN';
import { attachments } from '@/platform/attachments/messages.zh-CN';
import { audit } from '@/platform/audit/messages.zh-CN';
import { comments } from '@/platform/comments/messages.zh-CN';
import { imports } from '@/platform/imports/messages.zh-CN';
import { myWeek } from '@/platform/my-week/messages.zh-CN';
import { notifications } from '@/platform/notifications/messages.zh-CN';
import { people } from '@/platform/people/messages.zh-CN';
import { settings } from '@/platform/settings/messages.zh-CN';
import { views } from '@/platform/views/messages.zh-CN';
import { rules } from '@/ui/rules/messages.zh-CN';
import { figures } from '@/value-delivery/requirement-figures/messages.zh-CN';
import { scoring } from '@/value-delivery/scoring-rules/messages.zh-CN';
import { syncMeetings } from '@/value-delivery/sync-meetings/messages.zh-CN';
import { benchmarkCases } from '@/value-realization/benchmark-cases/messages.zh-CN';
import { publishedCase } from '@/value-realization/benchmark-cases/published.messages.zh-CN';
import { contacts } from '@/value-realization/contacts/messages.zh-CN';
import { contracts } from '@/value-realization/contracts/messages.zh-CN';
import { customers } from '@/value-realization/customers/messages.zh-CN';
import { departures } from '@/value-realization/departures/messages.zh-CN';
import { cooperation } from '@/value-realization/figures/messages.zh-CN';
import { health } from '@/value-realization/health/messages.zh-CN';
import { keyAccounts } from '@/value-realization/key-accounts/messages.zh-CN';
import { renewals } from '@/value-realization/renewals/messages.zh-CN';
import { saveCases } from '@/value-realization/save-cases/messages.zh-CN';
import { surveyForm } from '@/value-realization/surveys/form.messages.zh-CN';
import { surveys } from '@/value-realization/surveys/messages.zh-CN';
import { usage } from '@/value-realization/usage/messages.zh-CN';
import { usageReports } from '@/value-realization/usage-reports/messages.zh-CN';
import { visits } from '@/value-realization/visits/messages.zh-CN';
import { features } from '@/value-refinement/features/messages.zh-CN';

/** The texts of the pages under `furtherRoute`: fetched with the first of them, so that the pool starts without. */
export const furtherMessages = {
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
