import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import { Copy } from '@/ui/Copy';
import { DateField } from '@/ui/DateField';
import { Dialog } from '@/ui/Dialog';
import { toastDone, toastProblem } from '@/ui/toast';
import { publishReport, unpublishReport } from './api';
import type { UsageReport } from './model';

/** The report's read-only link: made, shown once, revoked. */
export default function LinkDialog({
  report,
  onChange,
  onClose,
}: {
  report: UsageReport;
  onChange: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('usageReports');
  const { instant } = useFormats();
  const [until, setUntil] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const act = async (work: () => Promise<void>) => {
    setBusy(true);
    try {
      await work();
      onChange();
    } catch (refusal) {
      toastProblem(refusal, t('notSaved'));
    }
    setBusy(false);
  };
  const make = () =>
    act(async () => {
      const link = await publishReport(report, until);
      setMade(window.location.origin + link.path);
    });
  const revoke = () =>
    act(async () => {
      await unpublishReport(report);
      toastDone(t('linkRevoked'));
      onClose();
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('link')}
      description={made === null ? t('linkText') : t('linkOnce')}
      foot={
        made === null && (
          <>
            {report.linkExpiresAt !== null && (
              <Button tone="danger" busy={busy} onClick={() => void revoke()}>
                {t('linkRevoke')}
              </Button>
            )}
            <Button tone="primary" icon="link" busy={busy} onClick={() => void make()}>
              {t('linkMake')}
            </Button>
          </>
        )
      }
    >
      {made === null ? (
        <>
          {report.linkExpiresAt !== null && (
            <p>{t('linkActive', { until: instant(report.linkExpiresAt) })}</p>
          )}
          <DateField label={t('linkUntil')} value={until} onChange={setUntil} />
        </>
      ) : (
        <Copy label={t('link')} text={made} block />
      )}
    </Dialog>
  );
}
