import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Requirement, SimilarRequirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { similarQuery } from './api';
import { Section } from './Section';
import styles from './sections.module.css';

/** Requirements that say the same; merging keeps every voice. */
export function Similar({
  requirement,
  onMerge,
}: {
  requirement: Requirement;
  onMerge?: ((into: SimilarRequirement) => void) | undefined;
}) {
  const t = useTranslations('requirements');
  const { data: found } = useQuery(similarQuery(requirement.id));
  return (
    <Section title={t('similar')}>
      {found?.length === 0 && <p className={styles.none}>{t('noSimilar')}</p>}
      <SimilarTable found={found?.slice(0, 3) ?? []} onMerge={onMerge} />
    </Section>
  );
}

export function SimilarTable({
  found,
  onMerge,
}: {
  found: readonly SimilarRequirement[];
  onMerge?: ((into: SimilarRequirement) => void) | undefined;
}) {
  const t = useTranslations('requirements');
  const format = useFormats();
  return (
    <table className={styles.table}>
      <tbody>
        {found.map((one) => (
          <tr key={one.id}>
            <td className={styles.faint}>{one.key}</td>
            <td className={styles.wide}>
              <Link to="/value-delivery/requirements/$key" params={{ key: one.key }}>
                {one.title}
              </Link>
            </td>
            <td className={`${styles.end} ${styles.soft}`}>
              {t('alike', { percent: format.percent(one.similarity / 100) })}
            </td>
            {onMerge && (
              <td>
                <button type="button" className={styles.link} onClick={() => onMerge(one)}>
                  {t('merge')}
                </button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
