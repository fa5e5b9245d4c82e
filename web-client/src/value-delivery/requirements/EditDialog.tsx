import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import type { Requirement } from '@/api/types';
import { FormDialog } from '@/ui/FormDialog';
import { toastProblem } from '@/ui/toast';
import { useProblemForm } from '@/ui/useProblemForm';
import { changeRequirement, readRequirement } from './api';
import type { RequirementDialogProps } from './dialogs';
import { RequirementFields } from './RequirementFields';
import {
  apiNames,
  bodyOf,
  changes,
  formOf,
  type RequirementBody,
  type RequirementForm,
  requirementSchema,
} from './requirementForm';
import { useFieldWords } from './useFieldWords';

const ConflictDialog = lazy(async () => ({ default: (await import('@/ui/ConflictDialog')).ConflictDialog }));

interface Conflict {
  mine: Partial<RequirementBody>;
  current: Requirement;
  etag: string;
}

/** Edits the fields. When somebody was faster, both versions are shown and nothing is lost. */
export default function EditDialog({ requirement, etag, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [busyAgain, setBusyAgain] = useState(false);
  const words = useFieldWords([requirement, conflict?.current]);
  const said = t('saved', { key: requirement.key });

  const save = async (mine: Partial<RequirementBody>, at: string) => {
    try {
      onDone(await changeRequirement(requirement.id, at, mine), said);
    } catch (refusal) {
      if (!(refusal instanceof Problem && refusal.stale)) throw refusal;
      const now = await readRequirement(requirement.id);
      setConflict({ mine, current: now.value, etag: now.etag });
    }
  };

  const { form, problem, submit, busy } = useProblemForm<RequirementForm>({
    schema: requirementSchema(t('needed')),
    start: formOf(requirement),
    names: apiNames,
    send: async (values) => {
      const mine = changes(bodyOf(formOf(requirement)), bodyOf(values));
      if (Object.keys(mine).length === 0) onClose();
      else await save(mine, etag);
    },
  });

  if (conflict) {
    const theirs = bodyOf(formOf(conflict.current));
    const names = namesOf(conflict.mine);
    const choose = async (kept: readonly string[]) => {
      setBusyAgain(true);
      const chosen = Object.fromEntries(
        names.filter((name) => kept.includes(name)).map((name) => [name, conflict.mine[name]]),
      );
      await save(chosen, conflict.etag)
        .catch((refusal: unknown) => toastProblem(refusal, t('notSaved')))
        .finally(() => setBusyAgain(false));
    };
    return (
      <Suspense>
        <ConflictDialog
          fields={names.map((name) => ({
            name,
            label: t(`field.${name}`),
            mine: words(name, conflict.mine[name]),
            theirs: words(name, theirs[name]),
          }))}
          busy={busyAgain}
          onSave={(kept) => void choose(kept)}
          onTakeTheirs={() => onDone({ value: conflict.current, etag: conflict.etag, changeId: null }, said)}
          onClose={() => setConflict(null)}
        />
      </Suspense>
    );
  }

  return (
    <FormDialog
      title={t('editTitle', { key: requirement.key })}
      width="large"
      submitLabel={t('saveChanges')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <RequirementFields form={form} creating={false} />
    </FormDialog>
  );
}

const all = [
  'title',
  'description',
  'whys',
  'endGoal',
  'moduleId',
  'region',
  'kind',
  'priorityClass',
  'receivedOn',
  'ownerId',
] as const;
const namesOf = (body: Partial<RequirementBody>) => all.filter((name) => name in body);
