import { createRoot } from 'react-dom/client';
import { lampPresetOf } from '../../core/ledger/default-settings.ts';
import { associateCommands } from '../commands.ts';
import { excelIsDark } from '../excel/office-theme.ts';
import { OfficeWorkbook } from '../excel/office-workbook.ts';
import { associateFunctions, type CustomFunctionsApi } from '../functions/associate.ts';
import { keptHere } from '../office/kept-here.ts';
import { calendarOf } from '../office/office-data.ts';
import { LedgerSession } from '../session/ledger-session.ts';
import { logError } from './log-error.ts';
import { OutsideExcel } from './outside-excel.tsx';
import { Pane } from './pane.tsx';
import { Shell } from './shell.tsx';
import { today } from './today.ts';

// Office.js starts first: it says whether this page runs in Excel at all.
const host = typeof Office === 'undefined' ? null : (await Office.onReady()).host;
const root = createRoot(document.getElementById('pane')!);
if (host !== null && host === Office.HostType.Excel) {
  const session = new LedgerSession(
    new OfficeWorkbook({ Excel, Office, log: logError }),
    () => today(new Date()),
    {
      log: logError,
      kept: keptHere(),
      startWithWorkbook: (start) =>
        Office.addin.setStartupBehavior(start ? Office.StartupBehavior.load : Office.StartupBehavior.none),
    },
  );
  associateCommands(Office, session);
  associateFunctions((window as unknown as { CustomFunctions: CustomFunctionsApi }).CustomFunctions, {
    today: () => today(new Date()),
    lampPreset: () => lampPresetOf(session.getState().settings),
    calendar: () => calendarOf(session.getState().office),
  });
  void session.start();
  root.render(
    <Shell hostIsDark={() => excelIsDark(Office)}>
      <Pane session={session} />
    </Shell>,
  );
} else {
  root.render(
    <Shell>
      <OutsideExcel />
    </Shell>,
  );
}
