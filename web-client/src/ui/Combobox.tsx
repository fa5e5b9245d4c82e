import { Combobox as Base } from '@base-ui/react/combobox';
import { type UseQueryOptions, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '@/lib/classes';
import { useDebounced } from '@/lib/useDebounced';
import styles from './Combobox.module.css';
import { Field, type FieldLook } from './Field';
import fieldStyles from './Field.module.css';
import { Icon } from './Icon';
import popup from './popup.module.css';

export interface Choice {
  id: number;
  name: string;
  detail?: string | undefined;
}

/** What finds the choices for a text, as TanStack Query options: see `api/lookups.ts`. */
// biome-ignore lint/suspicious/noExplicitAny: the raw answer and the key differ per lookup and are not read here
export type Lookup<C extends Choice> = (text: string) => UseQueryOptions<any, Error, C[], any>;

const same = (a: Choice, b: Choice): boolean => a.id === b.id;
const nameOf = (choice: Choice): string => choice.name;

function useChoices<C extends Choice>(lookup: Lookup<C>, text: string, open: boolean) {
  const asked = useDebounced(text.trim(), 150);
  const { data, isFetching, isError } = useQuery({
    ...lookup(asked),
    enabled: open,
    placeholderData: (before: unknown) => before,
  });
  return { choices: data ?? [], isFetching, isError };
}

/**
 * Picks an option while an input method is composing: the browser goes on composing into the old text and writes it back. A new
 * key makes a new input element, which ends the composition.
 */
function useCompositionCure() {
  const [life, setLife] = useState(0);
  const composing = useRef(false);
  return {
    key: life,
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
    },
    picked: () => {
      if (composing.current) {
        composing.current = false;
        setLife((before) => before + 1);
      }
    },
  };
}

function Options({ busy, failed, none }: { busy: boolean; failed: boolean; none: string }) {
  const t = useTranslations('ui');
  return (
    <Base.Portal>
      <Base.Positioner className={popup.positioner} sideOffset={4}>
        <Base.Popup className={classes(popup.popup, styles.popup)}>
          <Base.Status className={popup.empty}>
            {failed ? t('lookupFailed') : busy ? t('searching') : null}
          </Base.Status>
          <Base.Empty className={popup.empty}>{busy || failed ? null : none}</Base.Empty>
          <Base.List className={popup.list}>
            {(choice: Choice) => (
              <Base.Item key={choice.id} value={choice} className={popup.item}>
                <span className={popup.indicator}>
                  <Base.ItemIndicator>
                    <Icon name="check" />
                  </Base.ItemIndicator>
                </span>
                <span className={popup.grow}>{choice.name}</span>
                {choice.detail && <span className={popup.detail}>{choice.detail}</span>}
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** One record of many, found on the server while typing. */
export function Combobox<C extends Choice>({
  value,
  onChange,
  lookup,
  placeholder,
  disabled,
  ...look
}: FieldLook & {
  value: C | null;
  onChange: (value: C | null) => void;
  lookup: Lookup<C>;
  placeholder?: string;
  disabled?: boolean;
}) {
  const t = useTranslations('ui');
  const [text, setText] = useState(value?.name ?? '');
  const [open, setOpen] = useState(false);
  const { picked, key, ...composition } = useCompositionCure();
  const { choices, isFetching, isError } = useChoices(lookup, text === value?.name ? '' : text, open);
  return (
    <Field {...look}>
      <Base.Root<C>
        items={choices}
        filter={null}
        value={value}
        onValueChange={(next) => {
          picked();
          onChange(next);
        }}
        inputValue={text}
        onInputValueChange={setText}
        onOpenChange={setOpen}
        isItemEqualToValue={same}
        itemToStringLabel={nameOf}
        disabled={disabled ?? false}
      >
        <Base.InputGroup className={classes(fieldStyles.control, styles.group)}>
          <Base.Input key={key} className={styles.input} placeholder={placeholder} {...composition} />
          <Base.Clear className={styles.button} aria-label={t('clear')}>
            <Icon name="x" size={14} />
          </Base.Clear>
          <Base.Trigger className={styles.button} aria-label={t('openList')}>
            <Icon name="down" size={14} />
          </Base.Trigger>
        </Base.InputGroup>
        <Options busy={isFetching} failed={isError} none={t('noneFound')} />
      </Base.Root>
    </Field>
  );
}

/** Several records, shown as chips. */
export function MultiCombobox<C extends Choice>({
  value,
  onChange,
  lookup,
  placeholder,
  ...look
}: FieldLook & {
  value: readonly C[];
  onChange: (value: C[]) => void;
  lookup: Lookup<C>;
  placeholder?: string;
}) {
  const t = useTranslations('ui');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const { picked, key, ...composition } = useCompositionCure();
  const { choices, isFetching, isError } = useChoices(lookup, text, open);
  return (
    <Field {...look}>
      <Base.Root<C, true>
        multiple
        items={choices}
        filter={null}
        value={[...value]}
        onValueChange={(next) => {
          picked();
          onChange(next);
        }}
        inputValue={text}
        onInputValueChange={setText}
        onOpenChange={setOpen}
        isItemEqualToValue={same}
        itemToStringLabel={nameOf}
      >
        <Base.InputGroup className={classes(fieldStyles.control, styles.group)}>
          <Base.Chips className={styles.chips}>
            {value.map((choice) => (
              <Base.Chip key={choice.id} className={styles.chip}>
                {choice.name}
                <Base.ChipRemove
                  className={styles.button}
                  aria-label={t('removeNamed', { name: choice.name })}
                >
                  <Icon name="x" size={12} />
                </Base.ChipRemove>
              </Base.Chip>
            ))}
            <Base.Input
              key={key}
              className={styles.input}
              placeholder={value.length === 0 ? placeholder : undefined}
              {...composition}
            />
          </Base.Chips>
        </Base.InputGroup>
        <Options busy={isFetching} failed={isError} none={t('noneFound')} />
      </Base.Root>
    </Field>
  );
}
