import { useTranslations } from 'use-intl';
import { ConflictDialog, type ConflictField } from '@/ui/ConflictDialog';
import { limits, merged } from './model';
import type { HealthRule, HealthTerm } from './shapes';
import { useTermWords } from './useTermWords';

/** Somebody else has set the rule meanwhile: both versions, term by term and limit by limit, where I have changed something. */
export function RuleConflict({
  before,
  mine,
  theirs,
  busy,
  onSave,
  onTakeTheirs,
  onClose,
}: {
  before: HealthRule;
  mine: HealthRule;
  theirs: HealthRule;
  busy: boolean;
  onSave: (rule: HealthRule) => void;
  onTakeTheirs: () => void;
  onClose: () => void;
}) {
  const t = useTranslations('health');
  const words = useTermWords();
  const said = (term: HealthTerm | undefined) =>
    term === undefined ? t('taken') : t('termSaid', { weight: term.weight, mapping: words.mapping(term) });
  const of = (rule: HealthRule, key: string) => rule.terms.find((term) => term.key === key);
  const keys = [...new Set([...mine.terms, ...theirs.terms, ...before.terms].map((term) => term.key))];
  const fields: ConflictField[] = [
    ...keys.map((key) => {
      const one = of(mine, key) ?? of(theirs, key) ?? of(before, key);
      return {
        name: key,
        label: one ? words.name(one) : key,
        mine: said(of(mine, key)),
        theirs: said(of(theirs, key)),
        old: said(of(before, key)),
      };
    }),
    ...limits.map((name) => ({
      name,
      label: t(`limit.${name}`),
      mine: String(mine[name]),
      theirs: String(theirs[name]),
      old: String(before[name]),
    })),
  ].filter((field) => field.mine !== field.old && field.mine !== field.theirs);
  return (
    <ConflictDialog
      fields={fields}
      busy={busy}
      onSave={(chosen) => onSave(merged(mine, theirs, chosen))}
      onTakeTheirs={onTakeTheirs}
      onClose={onClose}
    />
  );
}
