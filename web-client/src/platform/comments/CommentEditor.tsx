import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import type { Person } from '@/api/types';
import { isComposing } from '@/lib/keyboard';
import { useDebounced } from '@/lib/useDebounced';
import { Avatar } from '@/ui/Avatar';
import { Button } from '@/ui/Button';
import popup from '@/ui/popup.module.css';
import styles from './comments.module.css';
import { type Asked, askedAt, toStored, toTyped, withMention } from './mentions';

/** A text field in which @ finds a colleague. Ctrl or ⌘ with Enter sends. */
export function CommentEditor({
  label,
  start,
  send,
  sendLabel,
  onCancel,
}: {
  label: string;
  start: string;
  send: (text: string) => Promise<boolean>;
  sendLabel: string;
  onCancel?: () => void;
}) {
  const t = useTranslations('comments');
  const [begun] = useState(() => toTyped(start));
  const [text, setText] = useState(begun.text);
  const [people, setPeople] = useState<readonly Person[]>(begun.people);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [active, setActive] = useState(0);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const name = useDebounced(asked?.text ?? '', 100);
  const found =
    useQuery({ ...peopleLookup(name), enabled: asked !== null, placeholderData: (before) => before }).data ??
    [];
  const choices = asked === null ? [] : found.slice(0, 6);
  const chosen = choices[Math.min(active, choices.length - 1)];

  const look = (area: HTMLTextAreaElement) => {
    setAsked(area.selectionStart === area.selectionEnd ? askedAt(area.value, area.selectionStart) : null);
    setActive(0);
  };
  const pick = (person: Person) => {
    const area = field.current;
    if (!area || asked === null) return;
    const next = withMention(text, asked, area.selectionStart, person);
    setText(next.text);
    setPeople((before) => [
      ...before.filter((one) => one.id !== person.id),
      { id: person.id, name: person.name },
    ]);
    setAsked(null);
    requestAnimationFrame(() => {
      area.focus();
      area.setSelectionRange(next.caret, next.caret);
    });
  };
  const submit = async () => {
    if (text.trim() === '' || busy) return;
    setBusy(true);
    if (await send(toStored(text.trim(), people))) {
      setText('');
      setPeople([]);
    }
    setBusy(false);
  };
  const keys = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const does: Record<string, () => void> =
      choices.length > 0
        ? {
            ArrowDown: () => setActive((active + 1) % choices.length),
            ArrowUp: () => setActive((active - 1 + choices.length) % choices.length),
            Enter: () => chosen && pick(chosen),
            Tab: () => chosen && pick(chosen),
            Escape: () => setAsked(null),
          }
        : {
            ...(event.ctrlKey || event.metaKey ? { Enter: () => void submit() } : {}),
            ...(onCancel ? { Escape: onCancel } : {}),
          };
    const act = does[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        className={styles.area}
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={choices.length > 0 ? listId : undefined}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        placeholder={t('placeholder')}
        value={text}
        maxLength={20_000}
        onChange={(event) => {
          setText(event.target.value);
          look(event.target);
        }}
        onClick={(event) => look(event.currentTarget)}
        onBlur={() => setAsked(null)}
        onKeyDown={keys}
      />
      {choices.length > 0 && (
        <div
          id={listId}
          role="listbox"
          aria-label={t('people')}
          className={`${popup.popup} ${styles.people}`}
        >
          {choices.map((person) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text field that owns this option
            <div
              key={person.id}
              id={`${listId}-${person.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={person.id === chosen?.id}
              data-highlighted={person.id === chosen?.id || undefined}
              className={popup.item}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(person)}
            >
              <Avatar name={person.name} />
              <span className={popup.grow}>{person.name}</span>
            </div>
          ))}
        </div>
      )}
      <div className={styles.foot}>
        <Button
          size="small"
          busy={busy}
          disabled={text.trim() === ''}
          shortcut="mod+enter"
          onClick={() => void submit()}
        >
          {sendLabel}
        </Button>
        {onCancel && (
          <Button size="small" tone="quiet" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
