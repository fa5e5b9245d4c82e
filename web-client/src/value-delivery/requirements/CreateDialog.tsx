import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Versioned } from '@/api/client';
import type { Requirement } from '@/api/types';
import { useFormats } from '@/i18n/useFormats';
import { useDebounced } from '@/lib/useDebounced';
import { FormDialog } from '@/ui/FormDialog';
import { useProblemForm } from '@/ui/useProblemForm';
import { createRequirement, similarToTextQuery } from './api';
import styles from './dialogs.module.css';
import { RequirementFields } from './RequirementFields';
import { apiNames, emptyForm, newBodyOf, type RequirementForm, requirementSchema } from './requirementForm';

/** A new requirement. What is there already shows while typing, so that a voice is added rather than a twin made. */
export default function CreateDialog({
  onDone,
  onClose,
}: {
  onDone: (saved: Versioned<Requirement>) => void;
  onClose: () => void;
}) {
  const t = useTranslations('requirements');
  const { today } = useFormats();
  const { form, problem, submit, busy } = useProblemForm<RequirementForm>({
    schema: requirementSchema(t('needed')),
    start: emptyForm(today),
    names: apiNames,
    send: async (values) => onDone(await createRequirement(newBodyOf(values))),
  });
  const [title, description] = form.watch(['title', 'description']);
  return (
    <FormDialog
      title={t('createTitle')}
      width="large"
      submitLabel={t('create')}
      busy={busy}
      problem={problem}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={styles.split}>
        <RequirementFields form={form} creating />
        <AlreadyThere title={title} description={description} />
      </div>
    </FormDialog>
  );
}

function AlreadyThere({ title, description }: { title: string; description: string }) {
  const t = useTranslations('requirements');
  const format = useFormats();
  const asked = useDebounced(title.trim(), 250);
  const more = useDebounced(description.trim(), 250);
  const { data: found = [] } = useQuery({
    ...similarToTextQuery(asked, more),
    enabled: asked.length >= 2,
    placeholderData: (before) => before,
  });
  return (
    <aside className={styles.beside} aria-live="polite">
      <h3 className={styles.besideTitle}>{t('alreadyThere')}</h3>
      {found.length === 0 && <p className={styles.hint}>{t('alreadyThereText')}</p>}
      <ul className={styles.found}>
        {found.slice(0, 6).map((one) => (
          <li key={one.id}>
            <a href={`/value-delivery/requirements/${one.key}`} target="_blank" rel="noreferrer">
              {one.title}
            </a>
            <span>
              {one.key} · {t(`status.${one.status}`)} ·{' '}
              {t('alike', { percent: format.percent(one.similarity / 100) })}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
