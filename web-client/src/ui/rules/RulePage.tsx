import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '@/i18n/useFormats';
import { Banner } from '../Banner';
import { Button } from '../Button';
import { Page, PageColumns, PageSection } from '../Page';
import styles from './rules.module.css';

interface Part {
  title: string;
  children: ReactNode;
}

/** A rule whose terms weigh 100 together: changed on one side, tried on the other, then saved. */
export function RulePage({
  title,
  text,
  notYours,
  setBy,
  setAt,
  starts,
  running,
  sum,
  onBalance,
  terms,
  preview,
  onReset,
  save,
  children,
}: {
  title: string;
  text: string;
  /** Why it cannot be saved here, though it can be tried; null where it can. */
  notYours: string | null;
  /** Who has set it; null while it is the one that was there at first. */
  setBy: string | null;
  setAt: string | null;
  /** Stands before the buttons: rules to start from. */
  starts?: ReactNode;
  /** What follows a save and takes a while. */
  running: ReactNode;
  sum: number;
  onBalance: () => void;
  terms: Part;
  preview: Part;
  /** Missing where nothing has been changed. */
  onReset: (() => void) | undefined;
  save: { label: string; busy: boolean; disabled: boolean; run: () => void };
  children?: ReactNode;
}) {
  const t = useTranslations('rules');
  const format = useFormats();
  return (
    <Page
      width="wide"
      title={title}
      text={text}
      actions={
        <>
          {starts}
          {onReset && <Button onClick={onReset}>{t('reset')}</Button>}
          {notYours === null && (
            <Button tone="primary" busy={save.busy} disabled={save.disabled} onClick={save.run}>
              {save.label}
            </Button>
          )}
        </>
      }
    >
      {notYours !== null && <Banner>{notYours}</Banner>}
      {running}
      <PageColumns>
        <PageSection
          title={terms.title}
          text={setBy && setAt ? t('setBy', { name: setBy, at: format.instant(setAt) }) : t('byDefault')}
          actions={
            <span className={styles.sum} data-wrong={sum !== 100 || undefined} role="status">
              {t('sum', { sum })}
              {sum !== 100 && (
                <>
                  {' · '}
                  {sum < 100 ? t('missing', { count: 100 - sum }) : t('over', { count: sum - 100 })}
                  <Button size="small" onClick={onBalance}>
                    {t('balance')}
                  </Button>
                </>
              )}
            </span>
          }
        >
          {terms.children}
        </PageSection>
        <PageSection title={preview.title}>{preview.children}</PageSection>
      </PageColumns>
      {children}
    </Page>
  );
}
