import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useMe } from '@/api/useMe';
import { Avatar } from '@/ui/Avatar';
import { ErrorState } from '@/ui/ErrorState';
import { Page } from '@/ui/Page';
import { SkeletonLines } from '@/ui/Skeleton';
import { Table } from '@/ui/Table';
import { Tag } from '@/ui/Tag';
import { colleaguesQuery } from './api';
import styles from './people.module.css';

export function Colleagues() {
  const t = useTranslations('people');
  const role = useTranslations('session.role');
  const me = useMe();
  const { data, error, refetch } = useQuery(colleaguesQuery);
  return (
    <Page title={t('title')} text={t('text')}>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data === undefined ? (
        <SkeletonLines lines={6} />
      ) : (
        <Table label={t('title')} columns={[{ label: t('name') }, { label: t('roles') }]}>
          {data.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <span className={styles.person}>
                  <Avatar name={person.name} />
                  {person.name}
                  {person.id === me?.user.id && <Tag>{t('you')}</Tag>}
                </span>
              </th>
              <td>{person.roles.map((one) => role(one)).join(' · ')}</td>
            </tr>
          ))}
        </Table>
      )}
    </Page>
  );
}
