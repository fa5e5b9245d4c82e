import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Problem } from '@/api/problem';
import { classes } from '@/lib/classes';
import { Banner } from '@/ui/Banner';
import { Button } from '@/ui/Button';
import { ErrorState } from '@/ui/ErrorState';
import { Icon } from '@/ui/Icon';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextArea } from '@/ui/TextField';
import { importKindsQuery, uploadFile } from './api';
import styles from './imports.module.css';
import { fileOfText } from './model';
import { Steps } from './Steps';

/** What most people bring stands first; the rest as the API has it. */
const requirementsFirst = (a: { kind: string }, b: { kind: string }): number =>
  Number(b.kind === 'requirements') - Number(a.kind === 'requirements');

/** Brings a file, or text copied from a spreadsheet. Nothing is taken in yet. */
export function NewImportPage({ onUploaded }: { onUploaded: (id: number) => void }) {
  const t = useTranslations('imports');
  const kinds = useQuery(importKindsQuery);
  const [kind, setKind] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const offered = (kinds.data ?? []).toSorted(requirementsFirst);
  const chosen = kind ?? offered[0]?.kind ?? null;

  const bring = async (file: File) => {
    if (chosen === null) return;
    setReading(file.name);
    setProblem(null);
    try {
      onUploaded(await uploadFile(file, chosen));
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, {}));
      setReading(null);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) void bring(file);
  };
  const pasted = useRef(bring);
  useEffect(() => {
    pasted.current = bring;
  });
  useEffect(() => {
    // A file copied in the file manager; text goes into the field below.
    const take = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (file) void pasted.current(file);
    };
    window.addEventListener('paste', take);
    return () => window.removeEventListener('paste', take);
  }, []);

  if (kinds.isError) return <ErrorState error={kinds.error} onRetry={() => void kinds.refetch()} />;
  return (
    <div className={styles.page}>
      <Steps now="upload" />
      <h1 className={styles.title}>{t('newTitle')}</h1>
      <div className={styles.narrow}>
        {problem && (
          <Banner tone="bad">
            <b>{problem.status === 0 ? t('offline') : problem.message}</b>
            {problem.explanation && <p>{problem.explanation}</p>}
            {problem.errors.map((one) => (
              <p key={one.pointer + one.code}>{one.detail}</p>
            ))}
          </Banner>
        )}
        {offered.length > 1 && chosen !== null && (
          <RadioGroup
            label={t('becomes')}
            value={chosen}
            onChange={setKind}
            choices={offered.map((one) => ({ value: one.kind, label: one.title }))}
          />
        )}
        <fieldset
          className={classes(styles.drop, over && styles.over)}
          aria-label={t('dropLabel')}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <Icon name="import" size={20} />
          <p>{reading === null ? t('drop') : t('readingFile', { file: reading })}</p>
          <input
            ref={input}
            type="file"
            data-hidden-text=""
            tabIndex={-1}
            aria-label={t('choose')}
            accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.xlsb,.json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void bring(file);
            }}
          />
          <Button tone="primary" busy={reading !== null} onClick={() => input.current?.click()}>
            {t('choose')}
          </Button>
          <p className={styles.hint}>{t('formats')}</p>
        </fieldset>
        <TextArea
          label={t('paste')}
          hint={t('pasteHint')}
          placeholder={t('pastePlaceholder')}
          rows={5}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div>
          <Button
            disabled={text.trim() === '' || reading !== null}
            onClick={() => void bring(fileOfText(text, t('pastedName')))}
          >
            {t('readPasted')}
          </Button>
        </div>
      </div>
    </div>
  );
}
