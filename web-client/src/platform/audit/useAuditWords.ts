import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { AuditRow, FieldChange } from '@/api/workplace';
import { useFormats } from '@/i18n/useFormats';
import { cut, showValue, type ValueWords } from './value';

/** Fields whose values are words of the API rather than people's own. */
const choiceFields: ReadonlySet<string> = new Set([
  'status',
  'state',
  'verdict',
  'recommendedVerdict',
  'recommendedPriority',
  'suggestedPriority',
  'screeningOutcome',
  'priorityClass',
  'kind',
  'tier',
  'strategy',
  'risk',
  'progress',
  'reasons',
  'roles',
  'per',
  'level',
  'attitude',
  'consent',
]);

const meetingWords: ReadonlySet<string> = new Set(['opened', 'started', 'ended', 'cancelled']);

const inWords = (value: unknown, word: (one: string) => string): unknown =>
  typeof value === 'string'
    ? word(value)
    : Array.isArray(value)
      ? value.map((one) => inWords(one, word))
      : value;

/** The trail in the reader's words. A word that has no translation yet is shown as the API says it. */
export function useAuditWords() {
  const t = useTranslations('audit');
  const actions = useTranslations('audit.actions');
  const meetingActions = useTranslations('audit.meetingActions');
  const choices = useTranslations('audit.values');
  const kinds = useTranslations('audit.kinds');
  const fields = useTranslations('audit.fields');
  const vias = useTranslations('audit.vias');
  const format = useFormats();
  return useMemo(() => {
    const values: ValueWords = {
      nothing: t('nothing'),
      yes: t('yes'),
      no: t('no'),
      and: t('and'),
      instant: format.instant,
    };
    // as: a word that is no key is asked for with `has` first
    const said = <K extends string>(words: { (key: K): string; has: (key: K) => boolean }, word: string) =>
      words.has(word as K) ? words(word as K) : word;
    const field = (name: string) => said(fields, name);
    const value = (one: unknown, of?: string) =>
      showValue(
        of !== undefined && choiceFields.has(of) ? inWords(one, (word) => said(choices, word)) : one,
        values,
      );
    const change = (one: FieldChange) =>
      one.from === null || one.from === undefined
        ? t('set', { field: field(one.field), to: cut(value(one.to, one.field)) })
        : t('changed', {
            field: field(one.field),
            from: cut(value(one.from, one.field)),
            to: cut(value(one.to, one.field)),
          });
    return {
      action: (word: string, kind?: string) =>
        kind === 'syncMeeting' && meetingWords.has(word) ? said(meetingActions, word) : said(actions, word),
      kind: (word: string) => said(kinds, word),
      via: (word: string) => said(vias, word),
      field,
      value,
      change,
      who: (row: AuditRow) => row.who?.name ?? t('system'),
      record: (row: AuditRow) => row.recordTitle ?? t('recordNumber', { id: row.recordId }),
    };
  }, [t, actions, meetingActions, choices, kinds, fields, vias, format]);
}
