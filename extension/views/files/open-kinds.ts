import { DOCUMENT_KINDS } from '../../../core/reading/input/file-kind.ts';

/** What the dialog for opening a paper or a ledger offers. */
export const OPEN_KINDS = [...DOCUMENT_KINDS, '.xlsx', '.xlsm', '.png', '.jpg', '.jpeg'].join(',');
