import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type Exchange,
  readExchangeJson,
  writeExchangeJson,
} from '../../../core/exchange/mapping/exchange-json.ts';
import {
  forExchange,
  readExchangeXlsx,
  writeExchangeXlsx,
} from '../../../core/exchange/mapping/exchange-xlsx.ts';
import { ok } from '../../../core/model/failure.ts';
import { type ExchangePlan, exchangeTasks, planExchange, takeExchange } from '../../store/exchange.ts';
import { paperOffice } from '../../store/papers.ts';
import { FileButton } from '../shared/file-button.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice, useToday } from '../shared/office.tsx';
import { useLongWork } from '../shared/use-long-work.ts';
import { useResultStyles } from '../shared/use-result-styles.ts';
import { Working } from '../shared/working.tsx';
import { XLSX } from './xlsx.ts';

/** The exchange file: every task with all its entries, out and in. */
export function ExchangeCard() {
  const styles = useResultStyles();
  const { db, platform } = useOffice();
  const today = useToday();
  const { share, cancel, run } = useLongWork();
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useState('');
  const [read, setRead] = useState<{ name: string; exchange: Exchange; plan: ExchangePlan } | null>(null);

  const save = async (kind: 'json' | 'xlsx') => {
    setFailure(null);
    const tasks = await run((work) => exchangeTasks(db, work));
    if (!tasks) return;
    const exchange: Exchange = {
      ...{ madeAt: platform.now().toISOString(), office: (await paperOffice(db)).name },
      tasks: forExchange(tasks),
    };
    const file = kind === 'json' ? ok(writeExchangeJson(exchange)) : writeExchangeXlsx(exchange);
    if (!file.ok) return setFailure(file.failure.message);
    const name = `督查交换_${today.replaceAll('-', '')}.${kind}`;
    platform.saveFile(name, file.value, kind === 'json' ? 'application/json' : XLSX);
    setTold(`已导出${tasks.length}项：${name}`);
  };
  const take = async (name: string, bytes: Uint8Array) => {
    setTold('');
    setRead(null);
    const exchange = name.toLowerCase().endsWith('.xlsx') ? readExchangeXlsx(bytes) : readExchangeJson(bytes);
    setFailure(exchange.ok ? null : exchange.failure.message);
    if (!exchange.ok) return;
    const plan = await run((work) => planExchange(db, exchange.value.tasks, work));
    if (plan) setRead({ name, exchange: exchange.value, plan });
  };
  const confirm = async () => {
    if (!read) return;
    const written = await run((work) => takeExchange(db, read.exchange.tasks, work));
    if (!written) return;
    setFailure(written.ok ? null : written.failure.message);
    if (!written.ok) return;
    setRead(null);
    setTold(`已导入${written.value}项。`);
    platform.dueChanged();
  };
  return (
    <section className={styles.card} aria-label="交换文件">
      <h2 className={styles.heading}>交换文件</h2>
      <p className={styles.note}>
        全部事项连同每一条经过，写成一个文件，换一台电脑或上下级之间交换，内容不丢失；导入时逐条合并，不覆盖已有内容。JSON
        供程序读取，Excel 还可供人翻阅。
      </p>
      <Notes failure={failure} />
      <div className={styles.buttons}>
        <Button onClick={() => void save('json')}>导出 JSON</Button>
        <Button onClick={() => void save('xlsx')}>导出 Excel</Button>
        <FileButton
          size="medium"
          words="导入交换文件"
          accept=".json,.xlsx"
          onFile={(name, bytes) => void take(name, bytes)}
        />
      </div>
      {share !== null && <Working words="正在处理" share={share} onCancel={cancel} />}
      {read && (
        <div>
          <p>
            {read.name}：{read.exchange.office || '未写明单位'}
            导出，共{read.exchange.tasks.length}项。其中新增{read.plan.new}项，有新经过的{read.plan.changed}
            项，与台账相同的{read.plan.same}项。
          </p>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabled={read.plan.new + read.plan.changed === 0}
              onClick={() => void confirm()}
            >
              导入{read.plan.new + read.plan.changed}项
            </Button>
            <Button onClick={() => setRead(null)}>取消</Button>
          </div>
        </div>
      )}
      <p role="status">{told}</p>
    </section>
  );
}
