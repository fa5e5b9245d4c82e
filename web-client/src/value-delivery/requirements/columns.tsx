import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { customerLookup, featureLookup, modulesQuery, peopleLookup } from '@/api/lookups';
import type { RequirementRow } from '@/api/types';
import type { Column } from '@/grid/column';
import { daysBetween } from '@/i18n/format';
import { useFormats } from '@/i18n/useFormats';
import { Avatar } from '@/ui/Avatar';
import { AskingCell, ClassCell, RenewalCell, ScoreCell, StatusMark } from './cells';
import styles from './cells.module.css';
import { mayEdit, named, oneOf, records } from './fieldEditors';
import { kinds, priorities, priorityClasses, statuses, weighty } from './model';
import { useTermNames } from './useTermNames';

/** The pool's columns: cell, sort, filter, editor and place in one declaration each. */
export function useRequirementColumns(): Column<RequirementRow>[] {
  const t = useTranslations('requirements');
  const format = useFormats();
  const termName = useTermNames();
  const modules = useQuery(modulesQuery).data;
  const people = useQuery(peopleLookup('')).data;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the terms' names change with the language, as `t` does
  return useMemo((): Column<RequirementRow>[] => {
    const wide = (chinese: number, latin: number) => (format.locale === 'en' ? latin : chinese);
    const unset = t('unset');
    const statusName = (value: (typeof statuses)[number]) => t(`status.${value}`);
    const id = (value: string | null) => (value === null ? null : Number(value));

    return [
      {
        id: 'key',
        label: t('column.key'),
        width: 60,
        sort: 'id',
        sortsDown: true,
        cell: (row) => <span className={styles.key}>{row.id}</span>,
        text: (row) => row.key,
      },
      {
        id: 'title',
        label: t('column.title'),
        width: 196,
        grow: true,
        sort: true,
        cell: (row) => row.title,
        text: (row) => row.title,
        edit: {
          kind: 'text',
          value: (row) => row.title,
          patch: (text) => (text.trim() === '' ? null : { title: text.trim() }),
          allowed: mayEdit,
        },
      },
      {
        id: 'votes',
        label: t('column.customers'),
        width: wide(94, 80),
        align: 'end',
        sort: true,
        sortsDown: true,
        cell: (row) => <AskingCell row={row} />,
        text: (row) => row.customers.map((customer) => customer.name).join(', '),
        filter: { kind: 'lookup', lookup: customerLookup, name: 'customer' },
      },
      {
        id: 'region',
        label: t('column.region'),
        width: wide(42, 60),
        small: true,
        leaves: 2,
        sort: true,
        group: true,
        cell: (row) => row.region ?? '',
        text: (row) => row.region ?? '',
        filter: { kind: 'text', name: 'region.contains' },
        edit: {
          kind: 'text',
          value: (row) => row.region ?? '',
          patch: (text) => ({ region: text.trim() === '' ? null : text.trim() }),
          allowed: mayEdit,
        },
      },
      {
        id: 'module',
        label: t('column.module'),
        width: wide(64, 74),
        small: true,
        leaves: 3,
        sort: true,
        group: true,
        cell: (row) => row.module?.name ?? '',
        text: (row) => row.module?.name ?? '',
        filter: { kind: 'choice', options: records(modules) },
        edit: oneOf(
          records(modules),
          unset,
          (row) => (row.module ? String(row.module.id) : null),
          (value) => ({ moduleId: id(value) }),
        ),
      },
      {
        id: 'kind',
        label: t('column.kind'),
        width: wide(42, 66),
        small: true,
        sort: true,
        group: true,
        cell: (row) => (row.kind ? t(`kindShort.${row.kind}`) : ''),
        text: (row) => (row.kind ? t(`kind.${row.kind}`) : ''),
        filter: { kind: 'choice', options: named(kinds, (value) => t(`kind.${value}`)) },
        edit: oneOf(
          named(kinds, (value) => t(`kindShort.${value}`)),
          unset,
          (row) => row.kind,
          (kind) => ({ kind }),
        ),
      },
      {
        id: 'priorityClass',
        label: t('column.priorityClass'),
        width: wide(64, 98),
        small: true,
        sort: true,
        group: true,
        cell: (row) => <ClassCell row={row} />,
        text: (row) => (row.priorityClass ? t(`class.${row.priorityClass}`) : ''),
        filter: { kind: 'choice', options: named(priorityClasses, (value) => t(`class.${value}`)) },
        edit: oneOf(
          named(priorityClasses, (value) => t(`classShort.${value}`)),
          unset,
          (row) => row.priorityClass,
          (priorityClass) => ({ priorityClass }),
        ),
      },
      {
        id: 'score',
        label: t('column.score'),
        width: 82,
        sort: true,
        sortsDown: true,
        cell: (row) => <ScoreCell row={row} />,
        text: (row) =>
          t('scoreWords', {
            terms: weighty(row.scoreTerms)
              .map((one) => `${termName(one.term)} ${format.number(one.points, 1)}`)
              .join(' + '),
            score: format.number(row.score, 1),
          }),
        filter: { kind: 'number' },
      },
      {
        id: 'status',
        label: t('column.status'),
        width: wide(70, 92),
        small: true,
        sort: true,
        group: true,
        cell: (row) => <StatusMark row={row} />,
        text: (row) => statusName(row.status),
        filter: { kind: 'choice', options: named(statuses, statusName) },
      },
      {
        id: 'owner',
        label: t('column.owner'),
        width: wide(38, 50),
        sort: true,
        group: true,
        cell: (row) => row.owner && <Avatar name={row.owner.name} />,
        text: (row) => row.owner?.name ?? '',
        filter: { kind: 'choice', options: records(people) },
        edit: oneOf(
          records(people),
          unset,
          (row) => (row.owner ? String(row.owner.id) : null),
          (value) => ({ ownerId: id(value) }),
        ),
      },
      {
        id: 'receivedOn',
        label: t('column.age'),
        filterLabel: t('column.receivedOn'),
        width: wide(54, 46),
        align: 'end',
        small: true,
        leaves: 1,
        sort: true,
        cell: (row) => t('days', { count: Math.max(0, daysBetween(row.receivedOn, format.today)) }),
        text: (row) => format.longDate(row.receivedOn),
        filter: { kind: 'date' },
      },
      {
        id: 'nextRenewal',
        label: t('column.renewal'),
        width: wide(68, 70),
        align: 'end',
        sort: true,
        cell: (row) => <RenewalCell row={row} />,
        text: (row) => (row.nextRenewal ? format.longDate(row.nextRenewal) : ''),
        filter: { kind: 'date' },
      },
      {
        id: 'suggestedPriority',
        label: t('column.suggestedPriority'),
        width: wide(70, 84),
        small: true,
        hidden: true,
        sort: true,
        group: true,
        cell: (row) => (row.suggestedPriority ? t(`priority.${row.suggestedPriority}`) : ''),
        text: (row) => (row.suggestedPriority ? t(`priority.${row.suggestedPriority}`) : ''),
        filter: { kind: 'choice', options: named(priorities, (value) => t(`priority.${value}`)) },
      },
      {
        id: 'feature',
        label: t('column.feature'),
        width: wide(110, 120),
        small: true,
        hidden: true,
        sort: true,
        cell: (row) => row.feature?.name ?? '',
        text: (row) => row.feature?.name ?? '',
        filter: { kind: 'lookup', lookup: featureLookup },
      },
    ];
  }, [t, format, modules, people]);
}
