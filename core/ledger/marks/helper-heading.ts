/** The heading of the column 预警 that we lay beside a ledger; by it the column is passed over when the ledger is read. */
export const HELPER_HEADING = '预警（自动）';
