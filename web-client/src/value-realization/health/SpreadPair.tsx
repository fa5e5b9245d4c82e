import { useTranslations } from 'use-intl';
import styles from './health.module.css';
import type { HealthSpread } from './shapes';

/** How scores spread, ten by ten: filled as they would be, outlined as they are. */
export function SpreadPair({ before, after }: { before: HealthSpread | null; after: HealthSpread }) {
  const t = useTranslations('health');
  const most = Math.max(1, ...after.tens, ...(before?.tens ?? []));
  const height = (count: number) => `${(count / most) * 100}%`;
  const said = (spread: HealthSpread) =>
    spread.tens.map((count, place) => `${place * 10}: ${count}`).join(', ');
  return (
    <figure className={styles.pair}>
      <div
        className={styles.bars}
        role="img"
        aria-label={before ? t('spreadBoth', { before: said(before), after: said(after) }) : said(after)}
      >
        {after.tens.map((count, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the ten is its place
          <span key={place}>
            <small>{count > 0 ? count : ''}</small>
            <span className={styles.ten}>
              <i style={{ height: height(count) }} />
              {before && <b style={{ height: height(before.tens[place] ?? 0) }} />}
            </span>
            <small>{place * 10}</small>
          </span>
        ))}
      </div>
      <figcaption>
        {before && (
          <>
            <span className={styles.keyAfter} aria-hidden="true" /> {t('after')}
            <span className={styles.keyBefore} aria-hidden="true" /> {t('before')}
          </>
        )}
        {after.unscored > 0 && <span>{t('unscoredAfter', { count: after.unscored })}</span>}
      </figcaption>
    </figure>
  );
}
