import { lazy } from 'react';
import type { PublishedKinds } from '@/app/published/PublishedPage';

/** What a published link can lead to, by the kind's word in the API. A new kind adds its line, and its texts to `app/publishedMessages`. */
export const publishedKinds: PublishedKinds = {
  survey: lazy(async () => ({
    default: (await import('@/value-realization/surveys/SurveyFormPage')).SurveyFormPage,
  })),
  case: lazy(async () => ({
    default: (await import('@/value-realization/benchmark-cases/PublishedCasePage')).PublishedCasePage,
  })),
  report: lazy(async () => ({
    default: (await import('@/value-realization/usage-reports/PublishedReportPage')).PublishedReportPage,
  })),
};
