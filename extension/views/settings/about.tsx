import { useEffect, useState } from 'react';
import packageJson from '../../../package.json' with { type: 'json' };
import { SCHEMA_VERSION } from '../../store/database.ts';
import { sizeText } from '../shared/size-text.ts';
import { useStyles } from './use-styles.ts';

/** 关于: the program, and where the data lies. */
export function About() {
  const styles = useStyles();
  const [used, setUsed] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage?.estimate?.().then(({ usage }) => setUsed(usage ?? null));
  }, []);
  return (
    <div className={styles.part}>
      <p style={{ margin: 0 }}>
        督查 {packageJson.version}，数据第{SCHEMA_VERSION}版
        {used !== null && `，占用本机磁盘约${sizeText(used)}`}。许可：Apache-2.0。
      </p>
      <p className={styles.note}>
        台账只存在本机的浏览器里，不联网，没有服务器。卸载扩展、清除浏览器用户数据会一并删除台账，请先备份。
      </p>
    </div>
  );
}
