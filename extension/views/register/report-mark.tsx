import type { Day } from '../../../core/calendar/day.ts';
import type { TaskRecord } from '../../../core/model/change.ts';
import type { TaskFields } from '../../../core/model/task.ts';
import { reportLamp } from '../../../core/reporting/report-lamp.ts';
import { owedReport } from '../../store/report-owed.ts';
import { LampMark } from '../shared/lamp-mark.tsx';

/** 材料报送: the lamp of the reports, apart from that of the progress. */
export const ReportMark = (props: { fields: TaskFields; record: TaskRecord; today: Day }) => (
  <LampMark lamp={reportLamp(owedReport(props.fields, props.record), props.today)} />
);
