import { ui } from '@/ui/messages.en';
import { publishedCase } from '@/value-realization/benchmark-cases/published.messages.en';
import { surveyForm } from '@/value-realization/surveys/form.messages.en';
import { publishedReport } from '@/value-realization/usage-reports/published.messages.en';
import { published } from './published/messages.en';

export const publishedMessages = {
  ui,
  published,
  surveyForm,
  publishedCase,
  publishedReport,
};
