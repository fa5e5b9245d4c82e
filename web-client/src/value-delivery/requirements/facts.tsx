import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { DueDate } from '@/ui/Mark';
import { SkeletonLines } from '@/ui/Skeleton';
import { voicesQuery } from './api';
import { moneyAsking } from './model';
import { Section } from './Section';
import styles from './sections.module.css';

const brief = 3;

/** What customers said, in their own words; the edited ones stand beside on the full page. */
export function Voices({ requirement, all }: { requirement: Requirement; all?: boolean }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const { data: voices, isPending } = useQuery(voicesQuery(requirement.id));
  // Who only asks, without a word of their own, stands under "who asks".
  const said = (voices ?? []).filter((voice) => voice.words !== null);
  const shown = all ? said : said.slice(0, 1);
  return (
    <Section
      title={t('words')}
      aside={voices && voices.length > 0 && t('voiceCount', { count: voices.length })}
    >
      {isPending && <SkeletonLines lines={2} />}
      {!isPending && shown.length === 0 && (
        <blockquote className={styles.quote}>
          <p>{requirement.originalText ?? requirement.description ?? requirement.title}</p>
        </blockquote>
      )}
      {shown.map((voice) => (
        <blockquote key={voice.id} className={styles.quote}>
          <p>{voice.words}</p>
          {all && voice.editedWords !== null && (
            <div className={styles.editedText}>{t('edited', { text: voice.editedWords })}</div>
          )}
          <footer>
            {[voice.customer?.name, voice.contact, t(`channel.${voice.channel}`), format.date(voice.saidOn)]
              .filter(Boolean)
              .join(' · ')}
          </footer>
        </blockquote>
      ))}
    </Section>
  );
}

/** Three whys lead from the first wish to the end goal. */
export function EndGoal({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const steps = [t('why1'), t('why2'), t('why3')];
  const whys = requirement.whys.filter((why) => why !== '');
  if (whys.length === 0 && !requirement.endGoal) {
    return (
      <Section title={t('endGoal')} aside={t('threeWhys')}>
        <p className={styles.none}>{t('noGoal')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('endGoal')} aside={t('threeWhys')}>
      <dl className={styles.why}>
        {whys.map((why, place) => (
          <Step key={why} name={steps[place] ?? t('why3')} text={why} />
        ))}
        {requirement.endGoal && <Step name={t('goal')} text={requirement.endGoal} />}
      </dl>
    </Section>
  );
}

function Step({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** "I judge from … that …": the frame in a fainter ink, the facts in full. */
export function EvidenceList({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const { recommendation } = requirement;
  const frame = (words: ReactNode) => <mark>{words}</mark>;
  return (
    <Section
      title={t('evidence')}
      aside={
        recommendation &&
        recommendation.evidence.length > 0 &&
        t('evidenceCount', { count: recommendation.evidence.length })
      }
    >
      {recommendation ? (
        <p className={styles.evidence}>
          {t.rich('judged', {
            m: frame,
            evidence: recommendation.evidence.map((one) => one.text).join(t('and')),
            judgement: recommendation.judgement,
          })}
        </p>
      ) : (
        <p className={styles.none}>{t('noEvidence')}</p>
      )}
    </Section>
  );
}

/** The customers behind it, the largest first; the sum counts each once. */
export function WhoAsks({ requirement, all }: { requirement: Requirement; all?: boolean }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const sorted = requirement.customers.toSorted(
    (a, b) => (b.recurringRevenue ?? 0) - (a.recurringRevenue ?? 0),
  );
  const shown = all ? sorted : sorted.slice(0, brief);
  const rest = sorted.slice(shown.length);
  const restSum = moneyAsking(rest);
  return (
    <Section
      title={t('asking')}
      aside={
        sorted.length > 0 &&
        (requirement.askingRevenue > 0
          ? t('askingSum', {
              count: sorted.length,
              money: format.money(requirement.askingRevenue, requirement.currency),
            })
          : t('askingCount', { count: sorted.length }))
      }
    >
      {sorted.length === 0 && <p className={styles.none}>{t('nobody')}</p>}
      <table className={styles.table}>
        <tbody>
          {shown.map((customer) => (
            <tr key={customer.id}>
              <td className={styles.wide}>
                <a href={`/value-realization/customers/${customer.id}`}>{customer.name}</a>
              </td>
              <td className={styles.end}>
                {customer.recurringRevenue !== null &&
                  format.money(customer.recurringRevenue, customer.currency)}
              </td>
              <td className={styles.end}>
                {customer.renewsOn !== null && (
                  <DueDate
                    date={format.date(customer.renewsOn)}
                    days={daysAhead(format.today, customer.renewsOn)}
                  />
                )}
              </td>
            </tr>
          ))}
          {rest.length > 0 && (
            <tr>
              <td className={styles.faint}>{t('otherCustomers', { count: rest.length })}</td>
              <td className={`${styles.end} ${styles.faint}`}>
                {restSum && format.money(restSum.amount, restSum.currency)}
              </td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </Section>
  );
}

/** A renewal that has passed is no warning. */
function daysAhead(today: string, date: string): number | null {
  const days = daysBetween(today, date);
  return days < 0 ? null : days;
}
