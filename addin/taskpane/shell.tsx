import {
  FluentProvider,
  makeStyles,
  type Theme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDark } from './use-dark.ts';

const fontFamilyBase =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

// Secondary words are darker than Fluent's own: in Chinese at 12 px the default grey is too faint to read all day.
const light: Theme = { ...webLightTheme, fontFamilyBase, colorNeutralForeground3: '#575757' };
const dark: Theme = { ...webDarkTheme, fontFamilyBase };

const useStyles = makeStyles({
  root: { minHeight: '100vh', display: 'flex', flexDirection: 'column', '& h1, & h2': { margin: 0 } },
  // Scroll bars, date pickers and lists of choices are drawn by the browser.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

type Props = {
  /** Whether the program around the page is dark; null where it does not tell. */
  hostIsDark?: () => boolean | null;
  children: ReactNode;
};

/** Theme, language and frame around everything the pane shows. */
export function Shell({ hostIsDark = () => null, children }: Props) {
  const styles = useStyles();
  const isDark = useDark(hostIsDark);
  return (
    <FluentProvider theme={isDark ? dark : light} className={isDark ? styles.dark : styles.light}>
      <div className={styles.root}>
        <main>{children}</main>
      </div>
    </FluentProvider>
  );
}
