import { useTranslations } from 'use-intl';

type Named = { key: string | null; name: string | null };

const is = <T extends string>(value: string, words: readonly T[]): value is T =>
  words.some((word) => word === value);
const classes = ['blocksUse', 'winsDeals', 'money', 'efficiency'] as const;
const kinds = ['essential', 'custom', 'corePositioning'] as const;
const tiers = ['key', 'standard', 'longTail'] as const;
const sources = ['page', 'api', 'import', 'feedback'] as const;

/** What a group is called: names are the data's own, words are the client's. */
export function useGroupName(): (by: string, group: Named) => string {
  const t = useTranslations('figures');
  const r = useTranslations('requirements');
  return (by, { key, name }) => {
    if (key === null || key === '') return t('unset');
    if (by === 'class' && is(key, classes)) return r(`class.${key}`);
    if (by === 'kind' && is(key, kinds)) return r(`kind.${key}`);
    if (by === 'tier' && is(key, tiers)) return t(`tier.${key}`);
    if (by === 'source' && is(key, sources)) return t(`sources.${key}`);
    return name ?? key;
  };
}
