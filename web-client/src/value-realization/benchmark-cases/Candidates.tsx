import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { CaseCandidate } from '@/api/workplace';
import { Button } from '@/ui/Button';
import { Table } from '@/ui/Table';
import styles from './benchmarkCases.module.css';

/** Customers who would make a case and have none, with what speaks for each. */
export function Candidates({
  candidates,
  onTake,
}: {
  candidates: readonly CaseCandidate[];
  onTake: ((candidate: CaseCandidate) => void) | undefined;
}) {
  const t = useTranslations('benchmarkCases');
  return (
    <details className={styles.candidates} open={candidates.length <= 6}>
      <summary>
        {t('candidates', { count: candidates.length })} <span>{t('candidatesText')}</span>
      </summary>
      <section
        className={styles.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
        aria-label={t('candidates', { count: candidates.length })}
      >
        <Table
          label={t('candidates', { count: candidates.length })}
          columns={[
            { label: t('field.customer'), width: 220 },
            { label: t('because') },
            { label: t('field.industry'), width: 140 },
            { label: t('acts'), hidden: true, width: 104 },
          ]}
        >
          {candidates.map((one) => (
            <tr key={one.customerId}>
              <th scope="row">
                <Link
                  to="/value-realization/customers/$id"
                  params={{ id: String(one.customerId) }}
                  className={styles.link}
                >
                  {one.customerName}
                </Link>
              </th>
              <td>{one.reasons.join(t('gap'))}</td>
              <td className={styles.small}>{one.industry}</td>
              <td>
                {onTake && (
                  <Button size="small" onClick={() => onTake(one)}>
                    {t('take')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      </section>
    </details>
  );
}
