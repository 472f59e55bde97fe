import { z } from 'zod';
import { ExportRow, rememberedExports, restoreExports } from '../../exports.ts';
import { allNumbers, raiseNumbers, type SeriesNumber } from '../../paper-numbers.ts';
import { type Section, standing } from '../backup-section.ts';

/** How far the running numbers of papers are: after a restore none is given twice. */
export const numberSection: Section<SeriesNumber> = {
  ...{ name: 'numbers', word: '文书编号', version: 1, onClash: 'merge' },
  schema: z.object({ series: z.string(), last: z.number().int().nonnegative() }),
  key: ({ series }) => series,
  title: ({ series }) => series,
  tables: (db) => [db.settings],
  collect: (db) => allNumbers(db),
  judge: async (db, rows) => {
    const own = new Map((await allNumbers(db)).map(({ series, last }) => [series, last]));
    return rows.map(({ series, last }) => {
      const known = own.get(series);
      return known === undefined ? 'new' : last > known ? 'changed' : 'same';
    });
  },
  put: (db, rows) => raiseNumbers(db, rows),
};

/** Which tasks went out in which ledger: by this a ledger that comes back shows the rows deleted in it. */
export const exportSection: Section<ExportRow> = {
  ...{ name: 'exports', word: '导出记录', version: 1, onClash: 'keep', schema: ExportRow },
  key: ({ id }) => id,
  title: ({ id }) => id,
  tables: (db) => [db.settings],
  collect: (db) => rememberedExports(db),
  judge: async (db, rows) => {
    const own = new Map((await rememberedExports(db)).map((row) => [row.id, row]));
    return rows.map((row) => standing(own.get(row.id), row, 'keep'));
  },
  put: (db, rows) => restoreExports(db, rows),
};
