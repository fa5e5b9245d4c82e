import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Visit } from '@/api/field';
import { useFormats } from '@/i18n/useFormats';
import { Bars } from '@/ui/Mark';
import { Markdown } from '@/ui/Markdown';
import { Tag } from '@/ui/Tag';
import { asksPayers, channelBars } from './model';
import styles from './visits.module.css';

/** Who went to whom and how, what the payer says, and the notes. */
export function VisitFacts({ visit }: { visit: Visit }) {
  const t = useTranslations('visits');
  const format = useFormats();
  const names = new Intl.ListFormat(format.locale, { type: 'conjunction' });
  const fact = (label: string, value: ReactNode) => (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
  return (
    <>
      <dl className={styles.facts} aria-label={t('facts')}>
        {fact(
          t('field.customer'),
          <Link
            className={styles.ref}
            to="/value-realization/customers/$id"
            params={{ id: String(visit.customerId) }}
          >
            {visit.customerName}
          </Link>,
        )}
        {fact(t('field.visitedOn'), format.longDate(visit.visitedOn))}
        {fact(
          t('field.channel'),
          <Bars filled={channelBars[visit.channel]}>{t(`channel.${visit.channel}`)}</Bars>,
        )}
        {fact(t('field.population'), <Tag>{t(`population.${visit.population}`)}</Tag>)}
        {fact(t('field.contacts'), names.format(visit.contacts.map((one) => one.name)) || '—')}
        {fact(t('field.owner'), visit.ownerName ?? '—')}
        {asksPayers(visit.population) &&
          (['willPay', 'willRenew'] as const).map((name) => (
            <div key={name}>
              <dt>{t(`field.${name}`)}</dt>
              <dd data-answer={visit[name] ?? 'unset'} className={styles.answer}>
                {visit[name] ? t(`answer.${visit[name]}`) : t('unset')}
              </dd>
            </div>
          ))}
      </dl>
      <section className={styles.note} aria-label={t('field.note')}>
        {visit.note ? <Markdown text={visit.note} /> : <p className={styles.faint}>{t('noNote')}</p>}
      </section>
    </>
  );
}
