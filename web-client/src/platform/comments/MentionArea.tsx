import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { peopleLookup } from '@/api/lookups';
import { classes } from '@/lib/classes';
import { isComposing } from '@/lib/keyboard';
import { Avatar } from '@/ui/Avatar';
import popup from '@/ui/popup.module.css';
import { TextArea } from '@/ui/TextField';
import styles from './comments.module.css';
import { mentionBefore, withMention } from './mentions';

/** A text area in which @ offers colleagues. ⌘Enter sends. */
export function MentionArea({
  label,
  value,
  onChange,
  onSend,
}: {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onSend: () => void;
}) {
  const t = useTranslations('comments');
  const list = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [dropped, setDropped] = useState(false);
  const [active, setActive] = useState(0);
  const typed = dropped ? null : mentionBefore(value, caret);
  const { data: people = [] } = useQuery({ ...peopleLookup(typed ?? ''), enabled: typed !== null });
  const offered = typed === null ? [] : people.slice(0, 6);
  const current = Math.min(active, offered.length - 1);

  const take = (person: { id: number; name: string }) => {
    if (typed === null) return;
    const after = withMention(value, caret, typed, person);
    onChange(after.text);
    setCaret(after.caret);
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(after.caret, after.caret);
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const person = offered[current];
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) onSend();
    else if (person && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      setActive((current + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length);
    } else if (person && (event.key === 'Enter' || event.key === 'Tab')) take(person);
    else if (person && event.key === 'Escape') setDropped(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.area}>
      <TextArea
        bare
        label={label}
        placeholder={t('placeholder')}
        rows={2}
        ref={area}
        value={value}
        aria-autocomplete="list"
        aria-controls={offered.length > 0 ? list : undefined}
        aria-activedescendant={offered.length > 0 ? `${list}-${current}` : undefined}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setDropped(false);
          setActive(0);
          setCaret(event.target.selectionStart);
          onChange(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
      />
      {offered.length > 0 && (
        <div
          id={list}
          role="listbox"
          aria-label={t('people')}
          className={classes(popup.popup, styles.people)}
        >
          {offered.map((person, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled by the text area that owns this option
            <div
              key={person.id}
              id={`${list}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              data-highlighted={place === current || undefined}
              className={popup.item}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <Avatar name={person.name} />
              {person.name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
