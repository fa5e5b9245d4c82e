import { useTranslations } from 'use-intl';
import { Button, IconButton } from '@/ui/Button';
import { Menu, MenuCheck, MenuChoices, MenuLink, MenuSeparator } from '@/ui/Menu';
import { type Column, sortKey } from './column';
import { exportAddress, type ListQuery } from './search';

interface MenuProps<Row> {
  columns: readonly Column<Row>[];
  query: ListQuery;
  setQuery: (query: ListQuery) => void;
}

export function SortMenu<Row>({ columns, query, setQuery }: MenuProps<Row>) {
  const t = useTranslations('grid');
  const [first = ''] = query.sort.split(',');
  const key = first.replace('-', '');
  const sortable = columns.flatMap((column) => {
    const value = sortKey(column);
    return value === null ? [] : [{ value, label: column.label }];
  });
  const sign = first.startsWith('-') ? '-' : '';
  const current = sortable.find((one) => one.value === key)?.label ?? t('none');
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" size="small">
          {t('sortBy', { name: current })}
        </Button>
      }
    >
      <MenuChoices
        label={t('sort')}
        value={key}
        choices={sortable}
        onChange={(value) => setQuery({ ...query, sort: `${sign}${value}` })}
      />
      <MenuSeparator />
      <MenuChoices
        label={t('order')}
        value={sign === '-' ? 'down' : 'up'}
        choices={[
          { value: 'down', label: t('descending') },
          { value: 'up', label: t('ascending') },
        ]}
        onChange={(value) => setQuery({ ...query, sort: `${value === 'down' ? '-' : ''}${key}` })}
      />
    </Menu>
  );
}

export function GroupMenu<Row>({ columns, query, setQuery }: MenuProps<Row>) {
  const t = useTranslations('grid');
  const groups = columns.filter((column) => column.group);
  if (groups.length === 0) return null;
  const current = groups.find((column) => column.id === query.group)?.label ?? t('noGroup');
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" size="small">
          {t('groupBy', { name: current })}
        </Button>
      }
    >
      <MenuChoices
        label={t('group')}
        value={query.group}
        choices={[
          { value: '', label: t('noGroup') },
          ...groups.map((column) => ({ value: column.id, label: column.label })),
        ]}
        onChange={(group) => setQuery({ ...query, group })}
      />
    </Menu>
  );
}

export function ColumnMenu<Row>({
  columns,
  chosen,
  query,
  setQuery,
}: MenuProps<Row> & { chosen: readonly Column<Row>[] }) {
  const t = useTranslations('grid');
  const ids = chosen.map((column) => column.id);
  return (
    <Menu
      align="end"
      trigger={
        <Button tone="quiet" size="small" icon="columns">
          {t('columns')}
        </Button>
      }
    >
      {columns
        .filter((column) => !column.grow)
        .map((column) => (
          <MenuCheck
            key={column.id}
            label={column.label}
            checked={ids.includes(column.id)}
            onChange={(checked) =>
              setQuery({
                ...query,
                columns: columns
                  .map((one) => one.id)
                  .filter((id) => (id === column.id ? checked : ids.includes(id))),
              })
            }
          />
        ))}
    </Menu>
  );
}

export function ExportMenu({ path, query }: { path: string; query: ListQuery }) {
  const t = useTranslations('grid');
  return (
    <Menu align="end" trigger={<IconButton icon="export" size="small" label={t('export')} />}>
      <MenuLink
        icon="table"
        label={t('exportXlsx')}
        render={<a href={exportAddress(path, query, 'xlsx')} download />}
      />
      <MenuLink
        icon="document"
        label={t('exportCsv')}
        render={<a href={exportAddress(path, query, 'csv')} download />}
      />
    </Menu>
  );
}
