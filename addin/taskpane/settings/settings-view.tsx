import { Caption1, Field, makeStyles, Select, Subtitle2, Switch } from '@fluentui/react-components';
import { LAMP_PRESETS } from '../../../core/deadline/lamp.ts';
import type { CheckSettings } from '../../../core/ledger/settings.ts';
import type { CheckedLedger } from '../../checking/checked-ledger.ts';
import type { LedgerSession } from '../../session/ledger-session.ts';
import type { SessionState } from '../../session/session-state.ts';
import { DaysField } from './days-field.tsx';
import { OfficeHolidays } from './office-holidays.tsx';
import { OfficeUnits } from './office-units.tsx';
import { PreviousLedger } from './previous-ledger.tsx';
import { RuleLevels } from './rule-levels.tsx';
import { SetAsideList } from './set-aside-list.tsx';

const useStyles = makeStyles({ root: { display: 'grid', gap: '10px', padding: '6px 0' } });

type Props = { session: LedgerSession; state: SessionState; ledgers: readonly CheckedLedger[] };

/** How the workbook's ledgers are checked: when a lamp warns, which rules count how much, what was set aside. */
export function SettingsView({ session, state, ledgers }: Props) {
  const styles = useStyles();
  const { settings } = state;
  const { thresholds } = settings;
  const preset = LAMP_PRESETS[settings.lamp];
  const setThreshold = (key: keyof typeof thresholds, days: number | undefined) =>
    session.changeSettings((s) => ({ ...s, thresholds: { ...s.thresholds, [key]: days } }));
  return (
    <div className={styles.root}>
      <Caption1>
        {state.helps
          ? '预警方式、天数、规则、搁置的问题记在这个工作簿里，随文件走；别人打开时也按同样的办法检查。'
          : '预警方式、天数、规则、搁置的问题记在这个浏览器里，以后打开的文件都按同样的办法检查。'}
      </Caption1>
      {state.helps && (
        <Switch
          label="自动检查（打开工作簿时检查，改动后重查）"
          checked={state.auto === 'on'}
          onChange={(_, { checked }) => session.setAuto(checked ? 'on' : 'off')}
        />
      )}
      <Field label="预警方式" size="small" hint={preset.about}>
        <Select
          size="small"
          value={settings.lamp}
          onChange={(_, { value }) =>
            session.changeSettings((s) => ({ ...s, lamp: value as CheckSettings['lamp'] }))
          }
        >
          {Object.values(LAMP_PRESETS).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <DaysField
        label="临期天数"
        hint="距时限几天之内算临期；不填按预警方式。"
        days={thresholds.nearDays}
        least={0}
        optional
        onDays={(days) => setThreshold('nearDays', days)}
      />
      <DaysField
        label="进展多少天没有更新要提醒"
        days={thresholds.staleDays}
        least={1}
        onDays={(days) => setThreshold('staleDays', days)}
      />
      <DaysField
        label="报送到期后宽限几天"
        days={thresholds.reportGraceDays}
        least={0}
        onDays={(days) => setThreshold('reportGraceDays', days)}
      />
      <Switch
        label="标记时在台账右边加一列“预警”"
        checked={settings.helperColumn === true}
        disabled={!state.helps}
        onChange={(_, { checked }) => session.changeSettings((s) => ({ ...s, helperColumn: checked }))}
      />
      <Caption1>
        {state.helps
          ? '逐行写出预警灯，是公式，没装加载项的电脑上也随日期、状态自动变；“清除标记”时一并去掉。'
          : '预警列只能在 Excel 中用加载项添加。'}
      </Caption1>
      <PreviousLedger session={session} state={state} />
      <OfficeUnits session={session} state={state} />
      <OfficeHolidays session={session} state={state} />
      <Subtitle2 as="h2">已搁置的问题（{settings.setAside.length}）</Subtitle2>
      <SetAsideList session={session} settings={settings} ledgers={ledgers} />
      <RuleLevels session={session} settings={settings} />
    </div>
  );
}
