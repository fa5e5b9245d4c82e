import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Section } from './Section';
import styles from './sections.module.css';

/** How the loop closes: when it reached customers, and whether those who asked say that the end goal is met. */
export function Loop({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const { launch, confirmation } = requirement;
  if (!launch) return null;
  const line = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');
  return (
    <Section title={t('loop')}>
      <dl className={styles.facts}>
        <div>
          <dt>{t('status.launched')}</dt>
          <dd>{line(format.longDate(launch.launchedOn), launch.release, launch.by?.name)}</dd>
        </div>
        <div>
          <dt>{t('endGoal')}</dt>
          <dd>
            {confirmation
              ? line(
                  t(confirmation.isMet ? 'goalMet' : 'goalNotMet'),
                  confirmation.comment,
                  confirmation.by?.name,
                  format.date(confirmation.at),
                )
              : t('goalOpen')}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
