import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { modulesQuery, peopleLookup } from '@/api/lookups';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { kinds, priorityClasses } from './model';
import type { RequirementBody } from './requirementForm';

type Field = keyof RequirementBody;

/** A field's value as people read it: names instead of ids, words instead of codes. `known` brings records that no lookup has. */
export function useFieldWords(known: readonly (Requirement | undefined)[]) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const modules = useQuery(modulesQuery).data ?? [];
  const people = useQuery(peopleLookup('')).data ?? [];

  return (field: Field, value: RequirementBody[Field] | undefined): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') return value.join(' → ');
    if (field === 'moduleId' || field === 'ownerId') {
      const own = known.map((one) => (field === 'moduleId' ? one?.module : one?.owner));
      const records = field === 'moduleId' ? modules : people;
      return [...own, ...records].find((one) => one?.id === value)?.name ?? String(value);
    }
    if (field === 'receivedOn') return format.longDate(String(value));
    const kind = kinds.find((one) => field === 'kind' && one === value);
    if (kind) return t(`kind.${kind}`);
    const priorityClass = priorityClasses.find((one) => field === 'priorityClass' && one === value);
    return priorityClass ? t(`class.${priorityClass}`) : String(value);
  };
}
