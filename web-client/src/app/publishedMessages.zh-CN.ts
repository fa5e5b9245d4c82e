import { ui } from '@/ui/messages.zh-CN';
import { publishedCase } from '@/value-realization/benchmark-cases/published.messages.zh-CN';
import { surveyForm } from '@/value-realization/surveys/form.messages.zh-CN';
import { publishedReport } from '@/value-realization/usage-reports/published.messages.zh-CN';
import { published } from './published/messages.zh-CN';

/** The texts of the pages behind published links. */
export const publishedMessages = {
  ui,
  published,
  surveyForm,
  publishedCase,
  publishedReport,
};
