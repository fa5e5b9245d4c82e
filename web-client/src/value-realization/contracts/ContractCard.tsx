import { useTranslations } from 'use-intl';
import type { Contract } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { IconButton } from '@/ui/Button';
import { DueDate } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import styles from './contracts.module.css';
import { standing } from './model';

/** One contract: what it is, what it brings, how long, and what it licenses. */
export function ContractCard({
  contract,
  onEdit,
  onArchive,
}: {
  contract: Contract;
  onEdit: (() => void) | undefined;
  onArchive: (() => void) | undefined;
}) {
  const t = useTranslations('contracts');
  const ui = useTranslations('ui');
  const format = useFormats();
  const state = standing(contract, format.today);
  const { licences } = contract;
  const facts: [string, string | null][] = [
    [t('field.externalId'), contract.externalId],
    [t('field.signedOn'), contract.signedOn && format.longDate(contract.signedOn)],
    [t('field.owner'), contract.ownerName],
    [t('field.renewsByItself'), ui(contract.renewsByItself ? 'yes' : 'no')],
    [t('field.follows'), contract.followsName],
    [t('field.note'), contract.note],
  ];
  return (
    <article className={styles.card} aria-label={contract.name} data-over={state === 'over' || undefined}>
      <header className={styles.cardHead}>
        <h2>{contract.name}</h2>
        <Tag tone={state === 'running' ? 'good' : state === 'terminated' ? 'bad' : undefined}>
          {t(`standing.${state}`)}
        </Tag>
        {contract.isTrial && <Tag>{t('trial')}</Tag>}
        <span className={styles.acts}>
          {onEdit && <IconButton icon="edit" label={t('editOf', { name: contract.name })} onClick={onEdit} />}
          {onArchive && (
            <IconButton icon="trash" label={t('archiveOf', { name: contract.name })} onClick={onArchive} />
          )}
        </span>
      </header>
      <p className={styles.money}>
        <b>{format.moneyInFull(contract.amount, contract.currency)}</b> {t(`per.${contract.per}`)}
        {contract.per !== 'year' &&
          ` · ${t('aYear', { money: format.money(contract.yearlyAmount, contract.currency) })}`}
        <span>
          {format.date(contract.startsOn)} –{' '}
          {contract.endsOn === null ? (
            t('openEnd')
          ) : (
            <DueDate
              date={format.date(contract.endsOn)}
              days={state === 'running' ? daysBetween(format.today, contract.endsOn) : null}
            />
          )}
        </span>
      </p>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {licences.length > 0 && (
        <details className={styles.licences} open={licences.length <= 6}>
          <summary>{t('licences', { count: licences.length })}</summary>
          <ul>
            {licences.map((one) => (
              <li key={`${one.productId}-${one.featureId}-${one.name}`}>
                {one.name}
                <span>
                  {one.quantity === null
                    ? t('unlimited')
                    : [format.number(one.quantity), one.unit].filter(Boolean).join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
