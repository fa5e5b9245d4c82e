import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { AgendaItem } from '@/api/meetings';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { ErrorState } from '@/ui/ErrorState';
import { SkeletonLines } from '@/ui/Skeleton';
import { requirementQuery, voicesQuery } from './api';
import { Demand } from './Demand';
import styles from './evidence.module.css';
import { KeyFigures } from './KeyFigures';
import { Part } from './Part';
import { Judged, Smaller, Whys } from './Reasoning';
import { WhoAsks } from './WhoAsks';
import { Words } from './Words';

/** Everything people need in front of them to decide on one requirement. */
export function Evidence({ item, onWords }: { item: AgendaItem; onWords: () => void }) {
  const t = useTranslations('syncMeetings');
  const r = useTranslations('requirements');
  const format = useFormats();
  const { requirement: short } = item;
  const full = useQuery(requirementQuery(short.id));
  const voices = useQuery(voicesQuery(short.id));
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(short.id);
  useEffect(() => {
    // The next requirement is read from its title, and letters are shortcuts again.
    if (shown.current === short.id) return;
    shown.current = short.id;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('main')?.scrollTo({ top: 0 });
  }, [short.id]);

  const requirement = full.data?.value;
  return (
    <article className={styles.evidence}>
      <p className={styles.facts}>
        <a href={`/value-delivery/requirements/${short.key}`}>{short.key}</a>
        {[short.module?.name, short.feature?.name].some(Boolean) && (
          <span>{[short.module?.name, short.feature?.name].filter(Boolean).join(' · ')}</span>
        )}
        {short.region && <span>{short.region}</span>}
        {short.kind && <span>{r(`kind.${short.kind}`)}</span>}
        {short.priorityClass && (
          <span data-urgent={short.priorityClass === 'blocksUse' || undefined}>
            {r(`class.${short.priorityClass}`)}
          </span>
        )}
        <span>{t('waiting', { days: short.waitingDays })}</span>
        {item.timesCarried > 0 && <span>{t('carriedTimes', { count: item.timesCarried })}</span>}
      </p>
      <h2 ref={heading} tabIndex={-1} className={styles.title} title={short.title}>
        {short.title}
      </h2>
      <KeyFigures short={short} requirement={requirement} />
      {full.isError ? (
        <ErrorState error={full.error} onRetry={() => void full.refetch()} />
      ) : (
        <div className={styles.parts}>
          <Part
            title={t('words')}
            aside={voices.data && voices.data.length > 0 && t('wordsAside', { count: voices.data.length })}
          >
            {voices.isPending || !requirement ? (
              <SkeletonLines lines={3} />
            ) : (
              <Words voices={voices.data ?? []} requirement={requirement} onAll={onWords} />
            )}
          </Part>
          <Part title={t('goal')} aside={t('threeWhys')}>
            {requirement ? <Whys requirement={requirement} /> : <SkeletonLines lines={4} />}
          </Part>
          <Part title={t('evidence')} aside={requirement && <Kinds requirement={requirement} />}>
            {requirement ? <Judged requirement={requirement} /> : <SkeletonLines lines={3} />}
          </Part>
          <Part title={t('smaller')} aside={t('smallerAside')}>
            {requirement ? <Smaller requirement={requirement} /> : <SkeletonLines lines={3} />}
          </Part>
          <Part title={t('asking')} aside={t('askingAside')}>
            {requirement ? <WhoAsks requirement={requirement} /> : <SkeletonLines lines={5} />}
          </Part>
          <Part title={t('demand')} aside={t('demandAside', { count: short.votes })}>
            {voices.isPending ? (
              <SkeletonLines lines={5} />
            ) : (
              <Demand voices={voices.data ?? []} today={format.today} customers={short.votes} />
            )}
          </Part>
        </div>
      )}
    </article>
  );
}

function Kinds({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('syncMeetings');
  const kinds = [...new Set(requirement.recommendation?.evidence.map((one) => one.kind) ?? [])];
  return kinds.map((kind) => t(`evidenceKind.${kind}`)).join(' · ');
}
