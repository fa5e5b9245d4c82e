import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/useMe';
import { Mark } from '@/ui/Mark';
import { importsQuery } from './api';
import styles from './imports.module.css';
import { stateShapes } from './model';

const unfinished: readonly string[] = ['mapping', 'ready', 'running', 'undoing', 'failed'];

/** My imports that are not done: running, or waiting for me. Nothing is shown to people who may not import. */
export function MyImports() {
  const t = useTranslations('imports');
  const me = useMe();
  const mayImport = me?.permissions.includes('imports.run') ?? false;
  const found = useQuery({ ...importsQuery, enabled: mayImport }).data ?? [];
  const mine = found.filter((one) => one.userId === me?.user.id && unfinished.includes(one.state));
  if (!mayImport) return null;
  return (
    <section>
      <h2 className={styles.small}>{t('mine')}</h2>
      {mine.length === 0 && <p className={styles.hint}>{t('mineNone')}</p>}
      <ul>
        {mine.slice(0, 5).map((one) => (
          <li key={one.id}>
            <Link className={styles.mine} to="/imports/$id" params={{ id: String(one.id) }}>
              <span className={styles.what}>{one.fileName}</span>
              <Mark shape={stateShapes[one.state]}>{t(`state.${one.state}`)}</Mark>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
