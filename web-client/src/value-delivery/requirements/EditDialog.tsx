import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Requirement } from '@/api/types';
import { changed } from '@/lib/form';
import { FormDialog } from '@/ui/FormDialog';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { changeRequirement, readRequirement } from './api';
import type { RequirementDialogProps } from './dialogs';
import { RequirementFields } from './RequirementFields';
import {
  apiNames,
  bodyOf,
  fields,
  formOf,
  type RequirementBody,
  type RequirementForm,
  requirementSchema,
} from './requirementForm';
import { useFieldWords } from './useFieldWords';

/** Edits the fields. When somebody was faster, both versions are shown and nothing is lost. */
export default function EditDialog({ requirement, onDone, onClose }: RequirementDialogProps) {
  const t = useTranslations('requirements');
  const [theirs, setTheirs] = useState<Requirement>();
  const words = useFieldWords([requirement, theirs]);
  const said = t('saved', { key: requirement.key });
  const versions = useTwoVersions<Requirement, RequirementBody>({
    record: requirement,
    formOf: (one) => bodyOf(formOf(one)),
    words: (body) =>
      Object.fromEntries(
        fields.map((name) => [name, [t(`field.${name}`), words(name, body[name])] as const]),
      ),
    read: async ({ id }) => {
      const now = await readRequirement(id);
      setTheirs(now.value);
      return now;
    },
    save: async ({ id, version }, before, after) => {
      const mine = changed(before, after);
      if (Object.keys(mine).length === 0) onClose();
      else onDone(await changeRequirement(id, `"${version}"`, mine), said);
    },
    onTheirs: (value) => onDone({ value, etag: `"${value.version}"`, changeId: null }, said),
  });
  const { form, problem, submit, busy } = useProblemForm<RequirementForm>({
    schema: requirementSchema(t('needed')),
    start: formOf(requirement),
    names: apiNames,
    send: (values) => versions.save(bodyOf(values)),
  });

  if (versions.conflict) return versions.conflict;
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
