import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { named, orNull, record } from '@/lib/form';
import { FormDialog } from '@/ui/FormDialog';
import { FormCheck } from '@/ui/fields/FormCheck';
import { FormPerson } from '@/ui/fields/FormPick';
import { FormArea } from '@/ui/fields/FormText';
import { useProblemForm } from '@/ui/useProblemForm';
import { useTwoVersions } from '@/ui/useTwoVersions';
import { editPart, readReport } from './api';
import { type Edits, ownKey, type Part, partIn, type UsageReport } from './model';

interface Form {
  text: string;
  nextStep: string;
  owner: { id: number; name: string } | null;
  isHidden: boolean;
}

function startOf(part: Part): Form {
  if (part.kind === 'section')
    return {
      text: part.section.comment ?? '',
      nextStep: '',
      owner: null,
      isHidden: part.section.isHidden,
    };
  if (part.kind === 'finding')
    return { text: part.finding.text, nextStep: '', owner: null, isHidden: part.finding.isHidden };
  const one = part.suggestion;
  return {
    text: one?.text ?? '',
    nextStep: one?.nextStep ?? '',
    owner: named(one?.ownerId, one?.ownerName),
    isHidden: one?.isHidden ?? false,
  };
}

/** What the API gets: a text that is the built one again is sent as none. */
function editOf(report: UsageReport, part: Part, form: Form): Partial<Edits> {
  const { isHidden } = form;
  const [text, nextStep] = [orNull(form.text), orNull(form.nextStep)];
  if (part.kind === 'section') return { sections: [{ key: part.section.key, comment: text, isHidden }] };
  if (part.kind === 'finding') {
    const { key, text: shown, builtText } = part.finding;
    return { findings: [{ key, text: text === shown && builtText === null ? null : text, isHidden }] };
  }
  const one = part.suggestion;
  const own = one === null || one.kind === 'own';
  return {
    suggestions: [
      {
        key: one?.key ?? ownKey(report.sheet?.suggestions ?? []),
        text: !own && text === one.text && one.builtText === null ? null : text,
        nextStep: !own && nextStep === one.nextStep && one.builtNextStep === null ? null : nextStep,
        ownerId: form.owner?.id ?? null,
        isHidden,
      },
    ],
  };
}

/** One part of a report written anew, or left out of what the customer sees. An emptied text is the built one again. */
export default function PartDialog({
  report,
  part,
  onDone,
  onClose,
}: {
  report: UsageReport;
  part: Part;
  onDone: (said: string, changeId: number | null) => void;
  onClose: () => void;
}) {
  const t = useTranslations('usageReports');
  const ui = useTranslations('ui');
  const isNew = part.kind === 'suggestion' && part.suggestion === null;
  const built =
    part.kind === 'finding'
      ? part.finding.builtText
      : part.kind === 'suggestion'
        ? (part.suggestion?.builtText ?? null)
        : null;
  const what =
    part.kind === 'section' ? t('comment') : part.kind === 'finding' ? t('wording') : t('suggestion');
  const versions = useTwoVersions<UsageReport, Form>({
    record: report,
    formOf: (current) => startOf(partIn(current, part)),
    // A new one has no other version: it goes beside whatever came meanwhile.
    words: ({ text, nextStep, owner, isHidden }) =>
      isNew
        ? {}
        : {
            text: [what, text],
            nextStep: [t('nextStep'), nextStep],
            owner: [t('owner'), owner?.name ?? ''],
            isHidden: [t('hide'), ui(isHidden ? 'yes' : 'no')],
          },
    read: readReport,
    save: async (seen, _, values) => {
      const { changeId } = await editPart(seen, editOf(seen, partIn(seen, part), values));
      onDone(t('saved'), changeId);
    },
    onTheirs: onClose,
  });
  const { form, problem, submit, busy } = useProblemForm<Form>({
    schema: z.object({
      text: z.string().check(z.refine((text) => !isNew || text.trim() !== '', t('textNeeded'))),
      nextStep: z.string(),
      owner: z.nullable(record),
      isHidden: z.boolean(),
    }),
    start: startOf(part),
    send: versions.save,
  });

  if (versions.conflict) return versions.conflict;
  return (
    <FormDialog
      title={isNew ? t('addSuggestion') : t('editPart', { what })}
      {...(built === null ? {} : { description: t('asBuilt', { text: built }) })}
      submitLabel={t('save')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormArea form={form} name="text" label={what} hint={t('markdownHint')} rows={5} />
      {part.kind === 'suggestion' && (
        <>
          <FormArea form={form} name="nextStep" label={t('nextStep')} rows={2} />
          <FormPerson form={form} name="owner" label={t('owner')} />
        </>
      )}
      <FormCheck form={form} name="isHidden" label={t('hide')} />
    </FormDialog>
  );
}
