import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useCrumb } from '@/lib/crumb';
import { shortcutLabel } from '@/lib/keyboard';
import { Mark } from '@/ui/Mark';
import { Page, PageSection } from '@/ui/Page';
import styles from './about.module.css';
import { healthQuery, versionQuery } from './api';

const keys = [
  { name: 'palette', keys: ['mod+k'] },
  { name: 'undo', keys: ['mod+z'] },
  { name: 'create', keys: ['c'] },
  { name: 'step', keys: ['k', 'j'] },
  { name: 'peek', keys: ['space'] },
  { name: 'open', keys: ['enter'] },
  { name: 'filter', keys: ['f'] },
  { name: 'select', keys: ['x'] },
  { name: 'edit', keys: ['f2'] },
] as const;

/** What runs here, whether it is well, and where its API is written down. */
export function AboutPage() {
  const t = useTranslations('about');
  useCrumb(t('title'));
  const health = useQuery(healthQuery);
  const version = useQuery(versionQuery).data;
  const state = health.isError ? 'down' : (health.data ?? 'checking');
  return (
    <Page title="ProductOps" text={t('text')}>
      <PageSection title={t('title')}>
        <dl className={styles.facts}>
          <Fact name={t('version')}>{version ?? '…'}</Fact>
          <Fact name={t('health')}>
            <span role="status">
              <Mark shape={state === 'ready' ? 'check' : state === 'checking' ? 'dashed' : 'bang'}>
                {t(state)}
              </Mark>
            </span>
          </Fact>
          <Fact name={t('licence')}>{t('licenceText')}</Fact>
        </dl>
      </PageSection>
      <PageSection title={t('api')} text={t('apiText')}>
        <ul className={styles.links}>
          <li>
            <a href="/swagger" target="_blank" rel="noreferrer">
              {t('docs')}
            </a>
          </li>
          <li>
            <a href="/openapi/v1.json" target="_blank" rel="noreferrer">
              {t('document')}
            </a>
          </li>
        </ul>
      </PageSection>
      <PageSection title={t('shortcuts')}>
        <dl className={styles.keys}>
          {keys.map((one) => (
            <Fact key={one.name} name={t(`keys.${one.name}`)}>
              {one.keys.map((key) => (
                <kbd key={key}>{key === 'space' ? t('space') : shortcutLabel(key)}</kbd>
              ))}
            </Fact>
          ))}
        </dl>
      </PageSection>
    </Page>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
