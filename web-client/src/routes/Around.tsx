import { useTranslations } from 'use-intl';
import type { RecordRef } from '@/api/workplace';
import { FurtherTexts } from '@/app/FurtherTexts';
import { Attachments } from '@/platform/attachments/Attachments';
import { hasHistory } from '@/platform/audit/api';
import { RecordHistory } from '@/platform/audit/RecordHistory';
import { Comments } from '@/platform/comments/Comments';
import { PageSection } from '@/ui/Page';

/** What every record's page ends with: its files, what people say about it, and what happened to it. */
export function Around(record: RecordRef) {
  return (
    <FurtherTexts>
      <Attachments {...record} />
      <Comments {...record} />
      {hasHistory(record) && <Past {...record} />}
    </FurtherTexts>
  );
}

function Past(record: RecordRef) {
  const t = useTranslations('audit');
  return (
    <PageSection title={t('history')}>
      <RecordHistory {...record} />
    </PageSection>
  );
}
