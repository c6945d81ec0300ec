import { useEffect } from 'react';
import { useSetting } from './use-setting.ts';

export type Theme = 'system' | 'light' | 'dark';

const THEMES = ['system', 'light', 'dark'] as const;

/** Light or dark, by the device or by the person's own choice; it is set on the whole page. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, choose] = useSetting('theme', THEMES);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, choose];
}
