import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Breakdown, Figure, FigureGroup } from '@/api/figures';
import { useFormats } from '@/i18n/useFormats';
import { Button } from '@/ui/Button';
import styles from './figures.module.css';
import { rowsHref } from './search';
import { useGroupName } from './useGroupName';

const atOnce = 12;

/** A row for each group: what came, what waits, and what the decisions were; each number opens its rows. */
export function BreakdownTable({
  by,
  groups,
  narrow,
}: {
  by: Breakdown;
  groups: readonly FigureGroup[];
  narrow: (group: FigureGroup) => (() => void) | undefined;
}) {
  const t = useTranslations('figures');
  const nameOf = useGroupName();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.slice(0, atOnce);
  const most = Math.max(1, ...groups.map((group) => group.received.count));
  return (
    <>
      <table className={styles.groups}>
        <thead>
          <tr>
            <th scope="col">{t(`by.${by}`)}</th>
            <th scope="col" className={styles.barHead}>
              {t('received')}
            </th>
            <th scope="col">{t('undecided')}</th>
            <th scope="col">{t('decided')}</th>
            <th scope="col" className={styles.verdictHead}>
              {t('verdicts')}
            </th>
            <th scope="col">
              <span data-hidden-text="">{t('only')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((group) => {
            const only = narrow(group);
            return (
              <tr key={group.key ?? ''}>
                <th scope="row" title={nameOf(by, group)}>
                  {nameOf(by, group)}
                </th>
                <td className={styles.barCell}>
                  <span
                    className={styles.barFill}
                    style={{ width: `${(group.received.count / most) * 100}%` }}
                    aria-hidden="true"
                  />
                  <Count figure={group.received} />
                </td>
                <td>
                  <Count figure={group.undecided} />
                </td>
                <td>
                  <Count figure={group.decided} />
                </td>
                <td>
                  <Verdicts group={group} />
                </td>
                <td>
                  {only && (
                    <Button tone="quiet" size="small" icon="filter" onClick={only}>
                      {t('only')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {groups.length > shown.length && (
        <Button tone="quiet" size="small" onClick={() => setAll(true)}>
          {t('allGroups', { count: groups.length })}
        </Button>
      )}
    </>
  );
}

function Count({ figure }: { figure: Figure }) {
  const format = useFormats();
  return figure.count === 0 ? (
    <span className={styles.zero}>0</span>
  ) : (
    <Link className={styles.count} to={rowsHref(figure.rows)}>
      {format.number(figure.count)}
    </Link>
  );
}

function Verdicts({ group }: { group: FigureGroup }) {
  const t = useTranslations('figures');
  const parts = [
    { key: 'accepted', figure: group.accepted, label: t('accepted') },
    { key: 'later', figure: group.later, label: t('later') },
    { key: 'rejected', figure: group.rejected, label: t('rejected') },
  ].filter((part) => part.figure.count > 0);
  return (
    <span className={styles.verdicts}>
      {parts.map((part) => (
        <Link key={part.key} to={rowsHref(part.figure.rows)} className={styles.count}>
          {part.label} {part.figure.count}
        </Link>
      ))}
    </span>
  );
}
