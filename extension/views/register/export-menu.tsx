import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarBody,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { calendarFile } from '../../../core/exchange/calendar-file.ts';
import { lastReport } from '../../../core/reporting/last-report.ts';
import { rememberExport } from '../../store/exports.ts';
import { allTasks, type TaskFilter } from '../../store/list.ts';
import { useOffice } from '../shared/office.tsx';
import { filterOf, INITIAL_VIEW, type LampRules } from './view.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Props = { unit: string | null; filter: TaskFilter; rules: LampRules };

/** Exports ledgers as .xlsx: what is listed, a unit's, or all. */
export function ExportMenu({ unit, filter, rules }: Props) {
  const { db, platform } = useOffice();
  const [told, setTold] = useState<{ intent: 'success' | 'warning' | 'error'; words: string } | null>(null);
  const [working, setWorking] = useState(false);
  const save = async (chosen: TaskFilter, of: string | null) => {
    setWorking(true);
    setTold(null);
    try {
      const tasks = await ledgerTasks(chosen);
      if (tasks.length === 0) return setTold({ intent: 'warning', words: '没有可以导出的事项。' });
      const exportId = platform.newId();
      const { exportLedger } = await import('../../../core/exchange/export-ledger.ts');
      const file = exportLedger(tasks, { unit: of, today: rules.today, exportId });
      if (!file.ok) return setTold({ intent: 'error', words: file.failure.message });
      const ids = tasks.map(({ id }) => id);
      await rememberExport(db, exportId, ids, platform.now().toISOString());
      platform.saveFile(file.value.name, file.value.bytes, XLSX);
      setTold({ intent: 'success', words: `已导出${tasks.length}项：${file.value.name}` });
    } finally {
      setWorking(false);
    }
  };
  const ledgerTasks = async (chosen: TaskFilter) =>
    (await allTasks(db, chosen)).map(({ id, fields, row }) => ({
      ...{ id, fields, report: lastReport(row.record.changes) },
    }));
  const saveByUnit = async () => {
    setWorking(true);
    setTold(null);
    try {
      const { unitLedgers } = await import('../../../core/exchange/unit-ledgers.ts');
      const made = unitLedgers(await ledgerTasks(filter), { today: rules.today, newId: platform.newId });
      if (!made.ok) return setTold({ intent: 'warning', words: made.failure.message });
      const { name, bytes, exports } = made.value;
      const at = platform.now().toISOString();
      for (const { exportId, taskIds } of exports) await rememberExport(db, exportId, taskIds, at);
      platform.saveFile(name, bytes, 'application/zip');
      setTold({ intent: 'success', words: `已导出${exports.length}个单位的台账，各一份：${name}` });
    } finally {
      setWorking(false);
    }
  };
  const saveDays = async () => {
    const tasks = (await allTasks(db, filter)).filter(({ fields }) => fields.limit.due !== null);
    if (tasks.length === 0)
      return setTold({ intent: 'warning', words: '列出的事项都没有截止日，没有导出。' });
    const name = `督查到期日历_${rules.today.replaceAll('-', '')}.ics`;
    const text = calendarFile(tasks, platform.now().toISOString());
    platform.saveFile(name, new TextEncoder().encode(text), 'text/calendar');
    setTold({ intent: 'success', words: `已导出${tasks.length}项的截止日：${name}` });
  };
  const all = filterOf({ ...INITIAL_VIEW, status: 'all' }, rules);
  return (
    <>
      {told && (
        <MessageBar intent={told.intent}>
          <MessageBarBody>{told.words}</MessageBarBody>
        </MessageBar>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<ArrowDownloadRegular />} disabled={working}>
            {working ? '正在导出…' : '导出台账'}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => save(filter, unit)}>当前列出的事项</MenuItem>
            {unit !== null && (
              <MenuItem onClick={() => save({ ...all, unit }, unit)}>{unit}牵头的全部事项</MenuItem>
            )}
            <MenuItem onClick={() => save(all, null)}>全部事项</MenuItem>
            <MenuItem onClick={saveByUnit}>当前列出的事项，各牵头单位一份（.zip）</MenuItem>
            <MenuItem onClick={saveDays}>当前列出事项的截止日（日历文件 .ics）</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </>
  );
}
