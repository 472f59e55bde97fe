import type { LedgerSession } from './session/ledger-session.ts';

/** The ribbon's buttons by the function names the manifest gives them. */
export const COMMANDS = {
  checkLedger: (session: LedgerSession) => session.check(),
  markOverdue: (session: LedgerSession) => session.mark(),
  clearMarks: (session: LedgerSession) => session.clear(),
  showRepairs: (session: LedgerSession) => session.show('repairs'),
  summarise: (session: LedgerSession) => session.sheets.summarise(),
  toggleAuto: (session: LedgerSession) => session.toggleAuto(),
};

/**
 * Connects the ribbon's buttons to the session. Pane and buttons share one runtime, so what a button does shows in the
 * pane; the pane is opened first, because that is where results and refusals can be read.
 */
export function associateCommands(office: typeof Office, session: LedgerSession): void {
  for (const [name, run] of Object.entries(COMMANDS))
    office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await office.addin.showAsTaskpane();
        await run(session);
      } finally {
        event.completed();
      }
    });
}
