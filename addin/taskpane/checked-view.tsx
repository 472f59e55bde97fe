import { makeStyles, type SelectTabData, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../core/ledger/finding.ts';
import type { LampKey } from '../../core/ledger/rows/row-lamp.ts';
import type { CheckedLedger } from '../checking/checked-ledger.ts';
import type { LedgerSession } from '../session/ledger-session.ts';
import type { PaneView, SessionState } from '../session/session-state.ts';
import { withSetAside } from '../session/settings-changes.ts';
import { ColumnsView } from './columns/columns-view.tsx';
import { FindingsView } from './findings/findings-view.tsx';
import { LampCounts } from './lamp-counts.tsx';
import { LedgerChoice } from './ledger-choice.tsx';
import { MarkLegend } from './mark-legend.tsx';
import { MergeView } from './merge/merge-view.tsx';
import { PassedOver } from './passed-over.tsx';
import { RepairsView } from './repairs/repairs-view.tsx';
import { RowsView } from './rows/rows-view.tsx';
import { SettingsView } from './settings/settings-view.tsx';
import { SummaryView } from './summary/summary-view.tsx';

const useStyles = makeStyles({
  tabs: { padding: '0 4px', flexWrap: 'wrap' },
  body: { padding: '4px 12px 16px' },
  rest: { padding: '0 12px 16px' },
});

type Props = { session: LedgerSession; state: SessionState; ledgers: readonly CheckedLedger[] };

/** What a check found in one ledger: lamps, findings, rows, and how its columns were read. */
export function CheckedView({ session, state, ledgers }: Props) {
  const styles = useStyles();
  const [chosen, choose] = useState('');
  const { view } = state;
  const [lamp, setLamp] = useState<LampKey | null>(null);
  const checked = ledgers.find((ledger) => ledger.id === chosen) ?? ledgers[0]!;
  const showLamp = (key: LampKey) => {
    setLamp(view === 'rows' && lamp === key ? null : key);
    session.show('rows');
  };
  const goTo = (row: number, column: number) => session.goTo(checked.sheet, row, column);
  const setAside = (finding: Finding, reason: string) => {
    const row = checked.rows.find((r) => r.row === finding.row);
    if (row) session.changeSettings((s) => withSetAside(s, row, finding.rule, reason, state.asOf));
  };
  return (
    <>
      <LedgerChoice
        ledgers={ledgers}
        checked={checked}
        asOf={state.asOf}
        onChoose={choose}
        onAsOf={(day) => session.setAsOf(day)}
      />
      <LampCounts
        settings={state.settings}
        lamps={checked.result.lamps}
        shown={view === 'rows' ? lamp : null}
        onShow={showLamp}
      />
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={view}
        onTabSelect={(_, { value }: SelectTabData) => session.show(value as PaneView)}
      >
        <Tab id="tab-findings" value="findings">
          问题（{checked.result.findings.length}）
        </Tab>
        <Tab id="tab-rows" value="rows">
          事项（{checked.result.rows}）
        </Tab>
        {state.editable && (
          <Tab id="tab-repairs" value="repairs">
            修复
          </Tab>
        )}
        {state.editable && (
          <Tab id="tab-summary" value="summary">
            汇总
          </Tab>
        )}
        <Tab id="tab-merge" value="merge">
          合并
        </Tab>
        <Tab id="tab-columns" value="columns">
          列的识别
        </Tab>
        <Tab id="tab-settings" value="settings">
          设置
        </Tab>
      </TabList>
      <div className={styles.body} role="tabpanel" aria-labelledby={`tab-${view}`}>
        {view === 'findings' && (
          <FindingsView
            key={checked.id}
            checked={checked}
            onRepair={state.editable ? (repair) => session.repair(repair) : null}
            onSetAside={setAside}
            onGoTo={goTo}
          />
        )}
        {view === 'rows' && <RowsView checked={checked} lamp={lamp} onLamp={setLamp} onGoTo={goTo} />}
        {view === 'repairs' && (
          <RepairsView session={session} state={state} checked={checked} onGoTo={goTo} />
        )}
        {view === 'summary' && (
          <SummaryView
            session={session}
            ledgers={ledgers}
            charts={state.charts}
            busy={state.working !== null}
          />
        )}
        {view === 'merge' && <MergeView session={session} state={state} />}
        {view === 'columns' && (
          <ColumnsView
            ledger={checked.ledger}
            onGoTo={goTo}
            onCorrect={(index, means) => session.correctColumn(checked.id, index, means)}
          />
        )}
        {view === 'settings' && <SettingsView session={session} state={state} ledgers={ledgers} />}
      </div>
      <div className={styles.rest}>
        {state.marked && <MarkLegend settings={state.settings} />}
        <PassedOver sheets={state.passedOver} />
      </div>
    </>
  );
}
