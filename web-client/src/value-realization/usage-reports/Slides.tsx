import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isComposing } from '@/lib/keyboard';
import { Button, IconButton } from '@/ui/Button';
import type { Shown } from './model';
import { ReportSheet } from './ReportSheet';
import styles from './usageReports.module.css';

const steps: Record<string, 1 | -1> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

/** The report before its audience: the whole screen, one section after the other, as the customer will read it. */
export default function Slides({ report, onClose }: { report: Shown; onClose: () => void }) {
  const t = useTranslations('usageReports');
  const stage = useRef<HTMLDialogElement>(null);
  const places = ['cover', ...report.sheet.sections.filter((one) => !one.isHidden).map((one) => one.key)];
  const [place, setPlace] = useState(0);
  const turn = (by: 1 | -1) => setPlace((now) => Math.min(places.length - 1, Math.max(0, now + by)));

  useEffect(() => {
    const dialog = stage.current;
    dialog?.showModal();
    // A browser may refuse the whole screen; the dialog fills the window all the same.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);

  return (
    <dialog
      ref={stage}
      className={styles.stage}
      aria-label={t('slides')}
      onClose={onClose}
      onKeyDown={(event) => {
        const by = steps[event.key];
        if (by === undefined || isComposing(event)) return;
        event.preventDefault();
        turn(by);
      }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.slide} aria-label={report.title} tabIndex={0}>
        <ReportSheet report={report} only={places[place]} />
      </section>
      <footer className={styles.stageFoot}>
        <IconButton icon="left" label={t('previous')} disabled={place === 0} onClick={() => turn(-1)} />
        <span aria-live="polite">{t('slideOf', { place: place + 1, count: places.length })}</span>
        <IconButton
          icon="right"
          label={t('next')}
          disabled={place === places.length - 1}
          onClick={() => turn(1)}
        />
        <span className={styles.aside}>{t('slidesText')}</span>
        <span className={styles.end}>
          <Button onClick={() => stage.current?.close()}>{t('end')}</Button>
        </span>
      </footer>
    </dialog>
  );
}
