import { type ComponentType, lazy } from 'react';
import { About } from '../settings/about.tsx';
import { ArrangementSettings } from '../settings/arrangement-settings.tsx';
import { BackupSettings } from '../settings/backup-settings.tsx';
import { CountingSettings } from '../settings/counting-settings.tsx';
import { IdentitySettings } from '../settings/identity-settings.tsx';
import { LampSettings } from '../settings/lamp-settings.tsx';
import { LanguageSettings } from '../settings/language-settings.tsx';
import { SupervisionSettings } from '../settings/supervision-settings.tsx';
import { ReminderSettings } from '../today/reminder-settings.tsx';

// Reading workbooks is a lot of code: it comes after the page has shown.
const UnitSettings = lazy(() =>
  import('../settings/unit-settings.tsx').then((m) => ({ default: m.UnitSettings })),
);

const SiteRules = lazy(() => import('../site-rules/site-rules.tsx').then((m) => ({ default: m.SiteRules })));

const PaperOptions = lazy(() =>
  import('../papers/paper-options.tsx').then((m) => ({ default: m.PaperOptions })),
);

/** A part of the settings: its place in the page's address, its heading, and what is set there. */
export type OptionSection = {
  id: string;
  word: string;
  /** Given the id of the heading, for those that need a name of their own. */
  Part: ComponentType<{ labelledBy: string }>;
};

/** The settings from top to bottom. */
export const SECTIONS: readonly OptionSection[] = [
  { id: 'identity', word: '身份', Part: IdentitySettings },
  { id: 'lamps', word: '预警规则', Part: LampSettings },
  { id: 'supervision', word: '督办规则', Part: SupervisionSettings },
  { id: 'counting', word: '计数规则', Part: CountingSettings },
  { id: 'holidays', word: '放假安排', Part: ArrangementSettings },
  { id: 'units', word: '单位名录', Part: UnitSettings },
  { id: 'papers', word: '文书', Part: PaperOptions },
  { id: 'reminders', word: '提醒', Part: ReminderSettings },
  { id: 'backup', word: '备份', Part: BackupSettings },
  { id: 'rules', word: '网页规则', Part: SiteRules },
  { id: 'language', word: '语言', Part: LanguageSettings },
  { id: 'about', word: '关于', Part: About },
];
