import { useTranslations } from 'use-intl';
import type { RecordRef } from '@/api/workplace';
import { FurtherTexts } from '@/app/FurtherTexts';
import { Attachments } from '@/platform/attachments/Attachments';
import { Comments } from '@/platform/comments/Comments';
import { PageSection } from '@/ui/Page';

/** What every record's page ends with: its files and what people say about it. */
export function Around(record: RecordRef) {
  return (
    <FurtherTexts>
      <Parts {...record} />
    </FurtherTexts>
  );
}

function Parts(record: RecordRef) {
  const t = useTranslations();
  return (
    <>
      <PageSection title={t('attachments.title')}>
        <Attachments {...record} />
      </PageSection>
      <PageSection title={t('comments.title')}>
        <Comments {...record} />
      </PageSection>
    </>
  );
}
