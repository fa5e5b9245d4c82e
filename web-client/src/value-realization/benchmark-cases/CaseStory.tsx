import { useTranslations } from 'use-intl';
import type { PublishedCase } from '@/api/types';
import { Markdown } from '@/ui/Markdown';
import styles from './CaseStory.module.css';

/** What changed for a customer, told as a page: the results first, then how it was, what was done, what is different now. */
export function CaseStory({ story }: { story: PublishedCase }) {
  const t = useTranslations('publishedCase');
  const who = story.customerName ?? t('anonymous');
  return (
    <article className={styles.story}>
      <header className={styles.mast}>
        <p className={styles.kind}>{t('kind')}</p>
        <h1 className={styles.title}>{story.title}</h1>
        <p className={styles.who}>{[who, story.industry].filter(Boolean).join(' · ')}</p>
      </header>
      {story.results.length > 0 && (
        <section aria-label={t('results')}>
          <ul className={styles.results}>
            {story.results.map((result) => (
              <li key={result.measure} className={styles.result}>
                <p className={styles.measure}>{result.measure}</p>
                <p className={styles.now}>
                  <span data-hidden-text="">{t('after')} </span>
                  {result.after ?? '—'}
                </p>
                {result.before && (
                  <p className={styles.was}>
                    {t('before')} <b>{result.before}</b>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Part title={t('change')} text={story.change} />
      {story.quote && (
        <figure className={styles.quote}>
          <blockquote>{story.quote}</blockquote>
          <figcaption>
            {t('quote')} · {who}
          </figcaption>
        </figure>
      )}
      <Part title={t('situation')} text={story.situation} />
      <Part title={t('approach')} text={story.approach} />
      <footer className={styles.foot}>
        <span>{story.title}</span>
        <span>{t(story.customerName === null ? 'consentAnonymous' : 'consent')}</span>
      </footer>
    </article>
  );
}

function Part({ title, text }: { title: string; text: string | null }) {
  if (!text) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.head}>{title}</h2>
      <Markdown text={text} />
    </section>
  );
}
