import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { Section } from './Section';
import styles from './sections.module.css';

/** The small facts, and what an imported file said beside. */
export function SmallFacts({ requirement }: { requirement: Requirement }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const facts: [string, string | null | undefined][] = [
    [t('column.owner'), requirement.owner?.name],
    [t('raisedBy'), requirement.createdBy?.name],
    [t('column.receivedOn'), format.longDate(requirement.receivedOn)],
    [t('column.region'), requirement.region],
    [t('source'), [sourceOf(requirement.source), requirement.sourceRef].filter(Boolean).join(' · ')],
    [t('tags'), requirement.tags.join(', ')],
  ];
  // Integrations name their source themselves; only the product's own words are translated.
  function sourceOf(source: string): string {
    if (source === 'page' || source === 'api' || source === 'import' || source === 'visit')
      return t(`sourceWord.${source}`);
    return source;
  }
  const extra = Object.entries(requirement.extra);
  return (
    <>
      <Section title={t('facts')}>
        <Rows rows={facts} />
      </Section>
      {extra.length > 0 && (
        <Section title={t('extra')}>
          <Rows rows={extra} />
        </Section>
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly (readonly [string, string | null | undefined])[] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
