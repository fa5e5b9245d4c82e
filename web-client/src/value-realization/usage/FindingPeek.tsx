import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/ui/Button';
import { Peek } from '@/ui/Peek';
import styles from './usage.module.css';

/** The third column beside a list of findings. */
export function FindingPeek({
  title,
  step,
  close,
  foot,
  children,
}: {
  title: string;
  step: (by: 1 | -1) => void;
  close: () => void;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const t = useTranslations('usage');
  return (
    <Peek
      label={title}
      head={
        <>
          <b>{title}</b>
          <span className={styles.spread}>
            <IconButton icon="up" label={t('previous')} onClick={() => step(-1)} />
            <IconButton icon="down" label={t('next')} onClick={() => step(1)} />
            <IconButton icon="x" label={t('close')} onClick={close} />
          </span>
        </>
      }
      {...(foot === undefined ? {} : { foot })}
    >
      {children}
    </Peek>
  );
}
