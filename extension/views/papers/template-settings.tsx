import { Button } from '@fluentui/react-components';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { PAPER_WORD, PaperKind } from '../../../core/papers/kind.ts';
import { FIELDS, STRETCHES } from '../../../core/papers/placeholders.ts';
import { defaultTemplate } from '../../../core/papers/template/default-template.ts';
import { PAPER_TYPE } from '../../../core/papers/template/fill.ts';
import { fileBytes } from '../../store/files.ts';
import { keepTemplate, restoreTemplate } from '../../store/paper-templates.ts';
import { paperOffice } from '../../store/papers.ts';
import { getSetting } from '../../store/settings.ts';
import { useStyles } from '../settings/use-styles.ts';
import { FileButton } from '../shared/file-button.tsx';
import { Notes } from '../shared/notes.tsx';
import { useOffice } from '../shared/office.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import type { Removed } from '../shared/use-saving.ts';

/** 文书模板: each kind's template to download, replace by the office's own, or restore. */
export function TemplateSettings() {
  const styles = useStyles();
  const { db, platform } = useOffice();
  const [failure, setFailure] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const [open, setOpen] = useState(false);
  const templates = useLiveQuery(() => getSetting(db, 'paperTemplates'), [db]);
  const download = async (kind: PaperKind) => {
    const own = templates?.[kind];
    const office = await paperOffice(db);
    const bytes = own
      ? await fileBytes(db, own.id)
      : {
          ok: true as const,
          value: defaultTemplate({ headLength: [...(office.head || office.name)].length }),
        };
    setFailure(bytes.ok ? null : bytes.failure.message);
    if (bytes.ok) platform.saveFile(own?.name ?? `${PAPER_WORD[kind]}模板.docx`, bytes.value, PAPER_TYPE);
  };
  const replace = async (kind: PaperKind, name: string, bytes: Uint8Array) => {
    const at = platform.now().toISOString();
    const kept = await keepTemplate(db, kind, { name, bytes }, { id: platform.newId(), at });
    setFailure(kept.ok ? null : `${PAPER_WORD[kind]}：${kept.failure.message}`);
  };
  const restore = async (kind: PaperKind) => {
    const own = templates?.[kind];
    const bytes = own && (await fileBytes(db, own.id));
    const restored = await restoreTemplate(db, kind);
    setFailure(restored.ok ? null : restored.failure.message);
    if (!restored.ok || !own || !bytes?.ok) return;
    const bringBack = () => {
      setRemoved(null);
      void replace(kind, own.name, bytes.value);
    };
    setRemoved({ words: `${PAPER_WORD[kind]}已恢复内置模板。`, bringBack });
  };
  return (
    <div className={styles.part}>
      <p className={styles.note}>
        内置模板按党政机关公文格式（GB/T 9704）排版。可下载后用 Word 或 WPS
        改好再换上：花括号里的名称保留，出具时换成实际内容。
      </p>
      <Notes failure={failure} removed={removed} />
      <ul className={styles.list}>
        {PaperKind.options.map((kind) => (
          <li key={kind} className={styles.item}>
            <span className={styles.grow}>
              {PAPER_WORD[kind]}
              <span className={styles.note}>
                {templates?.[kind] ? `　本单位模板：${templates[kind].name}` : '　内置模板'}
              </span>
            </span>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`下载${PAPER_WORD[kind]}模板`}
              onClick={() => void download(kind)}
            >
              下载
            </Button>
            <FileButton
              words="更换"
              label={`更换${PAPER_WORD[kind]}模板`}
              accept=".docx"
              onFile={(name, bytes) => void replace(kind, name, bytes)}
            />
            {templates?.[kind] && (
              <Button
                size="small"
                appearance="subtle"
                aria-label={`恢复内置的${PAPER_WORD[kind]}模板`}
                onClick={() => void restore(kind)}
              >
                恢复内置
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          可用的名称
        </Button>
      </div>
      {open && (
        <ScrollArea className={styles.scroll} label="可用的名称">
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">写法</th>
                <th scope="col">换成什么</th>
              </tr>
            </thead>
            <tbody>
              {FIELDS.map(({ name, about }) => (
                <tr key={name}>
                  <td>{`{${name}}`}</td>
                  <td>{about}</td>
                </tr>
              ))}
              {STRETCHES.map(({ name, about, within }) => (
                <tr key={name}>
                  <td>{`{#${name}}…{/${name}}`}</td>
                  <td>
                    {about}
                    {within.length > 0 && `；其中可用：${within.map((one) => `{${one.name}}`).join('')}`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      )}
    </div>
  );
}
