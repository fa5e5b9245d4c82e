import { useTranslations } from 'use-intl';
import type { AgendaItem } from '@/api/meetings';
import type { Verdict } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Mark, type MarkShape } from '@/ui/Mark';
import styles from './minutes.module.css';

export const verdictShapes: Record<Verdict, MarkShape> = { accept: 'check', later: 'pause', reject: 'cross' };

/** What was decided and why; the head is repeated on every printed page. */
export function DecisionsTable({ items }: { items: readonly AgendaItem[] }) {
  const t = useTranslations('syncMeetings');
  const format = useFormats();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('column.key')}</th>
          <th scope="col">{t('column.requirement')}</th>
          <th scope="col">{t('column.decision')}</th>
          <th scope="col">{t('column.reason')}</th>
          <th scope="col" className={styles.number}>
            {t('column.customers')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ requirement, decision }) => (
          <tr key={requirement.id}>
            <td className={styles.key}>
              <a href={`/value-delivery/requirements/${requirement.key}`}>{requirement.key}</a>
            </td>
            <td>{requirement.title}</td>
            <td className={styles.verdict}>
              {decision && (
                <Mark shape={verdictShapes[decision.verdict]}>{t(`verdict.${decision.verdict}`)}</Mark>
              )}
              {decision?.targetRelease && <small>{decision.targetRelease}</small>}
            </td>
            <td>
              {decision?.reason}
              {decision && <small>{t('by', { name: decision.by.name })}</small>}
            </td>
            <td className={styles.number}>
              {requirement.votes}
              {requirement.askingRevenue > 0 && (
                <small>{format.money(requirement.askingRevenue, 'CNY')}</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
