import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { signOut } from '@/api/session';
import { useMe } from '@/api/useMe';
import { useSpeak } from '@/api/useSpeak';
import { type Locale, locale } from '@/i18n/locale';
import { type Density, density, setDensity, setTheme, type Theme, theme } from '@/lib/appearance';
import { useStore } from '@/lib/store';
import { Avatar } from '@/ui/Avatar';
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '@/ui/Menu';
import { toastProblem } from '@/ui/toast';
import styles from './PersonMenu.module.css';

const languages: readonly { value: Locale; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];

export function PersonMenu({ folded }: { folded: boolean }) {
  const t = useTranslations('shell');
  const me = useMe();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const speak = useSpeak();
  const language = useStore(locale);
  const chosenTheme = useStore(theme);
  const chosenDensity = useStore(density);
  if (!me) return null;

  const themes: { value: Theme; label: string }[] = [
    { value: 'system', label: t('themeSystem') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ];
  const densities: { value: Density; label: string }[] = [
    { value: 'compact', label: t('densityCompact') },
    { value: 'normal', label: t('densityNormal') },
    { value: 'roomy', label: t('densityRoomy') },
  ];
  const leave = async () => {
    await signOut();
    queries.clear();
    await navigate({ to: '/sign-in' });
  };

  return (
    <Menu
      trigger={
        <button type="button" className={styles.person} aria-label={t('person', { name: me.user.name })}>
          <Avatar name={me.user.name} large />
          {!folded && <span className={styles.name}>{me.user.name}</span>}
        </button>
      }
    >
      <MenuChoices
        label={t('language')}
        value={language}
        choices={languages}
        onChange={(next) =>
          void speak(next).catch((problem: unknown) => toastProblem(problem, t('language')))
        }
      />
      <MenuSeparator />
      <MenuChoices label={t('theme')} value={chosenTheme} choices={themes} onChange={setTheme} />
      <MenuSeparator />
      <MenuChoices label={t('density')} value={chosenDensity} choices={densities} onChange={setDensity} />
      <MenuSeparator />
      <MenuItem icon="signOut" label={t('signOut')} onSelect={() => void leave()} />
    </Menu>
  );
}
