import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SaveCase } from '@/api/workplace';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Checkbox } from '@/ui/Checkbox';
import facts from '@/ui/facts.module.css';
import { DueDate, Mark } from '@/ui/Mark';
import { Tag } from '@/ui/Tag';
import { isClosed, stateShapes } from './model';
import styles from './saveCases.module.css';

/** Everything known about a case; its steps can be ticked off where that is allowed. */
export function CaseFacts({ one, onStep }: { one: SaveCase; onStep: ((place: number) => void) | undefined }) {
  const t = useTranslations('saveCases');
  const format = useFormats();
  const closed = isClosed(one);
  return (
    <>
      <h2 className={facts.title}>{one.title}</h2>
      <p className={facts.small}>
        <Link
          to="/value-realization/customers/$id"
          params={{ id: String(one.customerId) }}
          className={styles.link}
        >
          {one.customerName}
        </Link>
        {one.renewalId !== null && (
          <>
            {' · '}
            <Link
              to="/value-realization/renewals"
              search={{ peek: String(one.renewalId) }}
              className={styles.link}
            >
              {t('renewalOf', { name: one.renewalName ?? '' })}
            </Link>
          </>
        )}
      </p>
      <p className={facts.stake}>
        {one.amount !== null && <b>{format.money(one.amount, one.currency)}</b>}
        <Tag>{t(`kind.${one.kind}`)}</Tag>
        <Mark shape={stateShapes[one.state]}>{t(`state.${one.state}`)}</Mark>
        {one.dueOn && !closed && (
          <DueDate date={format.date(one.dueOn)} days={daysBetween(format.today, one.dueOn)} />
        )}
        {one.ownerName && <span className={facts.small}>{one.ownerName}</span>}
      </p>
      {closed && (
        <section className={facts.fact}>
          <h3>{t('outcome')}</h3>
          <p>
            {[
              one.closedOn && format.longDate(one.closedOn),
              one.refundedAmount !== null &&
                t('paidBack', { money: format.moneyInFull(one.refundedAmount, one.currency) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {one.outcome && <p>{one.outcome}</p>}
        </section>
      )}
      {(['situation', 'cause'] as const).map(
        (name) =>
          one[name] && (
            <section key={name} className={facts.fact}>
              <h3>{t(`field.${name}`)}</h3>
              <p>{one[name]}</p>
            </section>
          ),
      )}
      <section className={facts.fact}>
        <h3>
          {t('plan')}
          {one.stepCount > 0 && <span>{t('stepsDone', { done: one.stepsDone, count: one.stepCount })}</span>}
        </h3>
        {one.steps.length === 0 && <p className={facts.small}>{t('noSteps')}</p>}
        <ul className={styles.steps}>
          {one.steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps have no names; they are known by their place
            <li key={place}>
              {onStep ? (
                <Checkbox label={step.what} checked={step.doneOn !== null} onChange={() => onStep(place)} />
              ) : (
                <Mark shape={step.doneOn === null ? 'dashed' : 'check'}>{step.what}</Mark>
              )}
              <span className={facts.small}>
                {step.who}{' '}
                {step.doneOn !== null
                  ? t('doneOn', { date: format.date(step.doneOn) })
                  : step.dueOn && (
                      <DueDate
                        date={format.date(step.dueOn)}
                        days={closed ? null : daysBetween(format.today, step.dueOn)}
                      />
                    )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
