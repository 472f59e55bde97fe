import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Draft, DraftTask } from '../../../core/intake/draft.ts';
import { dropDraft } from '../../store/captures.ts';
import { undecided } from '../../store/duplicates.ts';
import { registerDraft } from '../../store/register-draft.ts';
import { DraftFilesList, OpinionPicture } from '../files/draft-files.tsx';
import { ImportInstead } from '../files/import-instead.tsx';
import { useDraftFiles } from '../files/use-draft-files.ts';
import type { PanelPlatform } from '../platform.ts';
import { withPaths } from '../provenance/with-paths.ts';
import { IdentityForm } from '../shared/identity-form.tsx';
import { useIdentity, useOffice, useWriting } from '../shared/office.tsx';
import { Shortcut } from '../shared/shortcut.tsx';
import { DraftTasks } from './draft-tasks.tsx';
import { InstructionCard } from './instruction-card.tsx';
import { PointingSection } from './pointing-section.tsx';
import { SourceCard } from './source-card.tsx';
import { UnreadFrames } from './unread-frames.tsx';
import { useDraft } from './use-draft.ts';
import { useDraftParts } from './use-draft-parts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  scroll: { flexGrow: 1, overflowY: 'auto', padding: '8px' },
  notes: { display: 'flex', flexDirection: 'column', gap: '8px', ':not(:empty)': { marginBottom: '10px' } },
  section: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    marginBottom: '10px',
  },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: 600 },
  // All of it is read, however little room the draft has.
  failure: { flexShrink: 0 },
  kept: {
    flexShrink: 0,
    padding: '2px 12px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    textAlign: 'center',
  },
  foot: {
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  main: { flexGrow: 1 },
});

/** A draft: its source, opinions and tasks, everything correctable, and 立项. `platform`: null outside the side panel. */
export function DraftView({ captureId, platform }: { captureId: string; platform: PanelPlatform | null }) {
  const styles = useStyles();
  const { db, platform: office } = useOffice();
  const writing = useWriting();
  const identity = useIdentity();
  const work = useDraft(captureId);
  const parts = useDraftParts(work?.change);
  const files = useDraftFiles(work, platform);
  const [failure, setFailure] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  if (!work) return <Spinner label="正在阅读网页内容…" style={{ marginTop: 40 }} />;

  const { id, capture, draft, fresh, change, flush, kept } = work;
  const chosen = draft.tasks.filter((task) => task.selected);
  const register = async () => {
    if (saving || chosen.length === 0) return;
    setSaving(true);
    await flush();
    const [open] = await undecided(db, draft);
    if (open !== undefined) {
      setSaving(false);
      const number = draft.tasks.findIndex(({ key }) => key === open) + 1;
      setFailure(`事项${number}可能已经立过项：请在它下面选“是同一件”“是其子任务”或“另立新项”，再立项。`);
      document.querySelector(`[data-task="${open}"]`)?.scrollIntoView({ block: 'start' });
      return;
    }
    const located = await withPaths(draft, capture.tabId, office.revisit);
    const result = await registerDraft(db, id, located, await writing());
    setSaving(false);
    setFailure(result.ok ? null : result.failure.message);
  };
  return (
    <div className={styles.root}>
      <Shortcut onPress={register} />
      <div className={styles.scroll}>
        <div className={styles.notes}>
          {platform && <UnreadFrames capture={capture} platform={platform} />}
          <Notes draft={draft} />
          <ImportInstead files={capture.files ?? []} captureId={id} here={platform === null} />
        </div>
        <section className={styles.section} aria-label="来源">
          <h2 className={styles.heading}>来源</h2>
          <SourceCard source={draft.source} onChange={parts.setSource} />
          {platform && !capture.selectionOnly && capture.frames.length > 0 && (
            <PointingSection
              capture={capture}
              source={draft.source}
              platform={platform}
              onSource={fresh ? null : parts.setSource}
            />
          )}
        </section>
        {draft.instructions.length > 0 && (
          <section className={styles.section} aria-label="批示">
            <h2 className={styles.heading}>批示和意见（{draft.instructions.length}）</h2>
            {draft.instructions.map((instruction, index) => (
              <InstructionCard
                // biome-ignore lint/suspicious/noArrayIndexKey: opinions neither move nor come and go in a draft
                key={index}
                index={index}
                instruction={instruction}
                beside={instruction.imageOnly ? <OpinionPicture {...files} /> : null}
                onChange={parts.setInstruction}
                onAddTask={draft.tasks.some((task) => task.instruction === index) ? null : parts.addTask}
              />
            ))}
          </section>
        )}
        <DraftTasks draft={draft} tabId={capture.tabId} change={change} setTask={parts.setTask} />
        <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={() => parts.addTask(null)}>
          增加一项
        </Button>
        <section className={styles.section} aria-label="附件">
          <h2 className={styles.heading}>附件和截图</h2>
          <DraftFilesList {...files} shown={draft.instructions.some(({ imageOnly }) => imageOnly)} />
        </section>
        {identity?.name === '' && (
          <section className={styles.section} aria-label="署名">
            <h2 className={styles.heading}>请先署名：以后每次登记和修改都记下是谁做的</h2>
            <IdentityForm initial={identity} />
          </section>
        )}
      </div>
      {[failure, typeof kept === 'object' ? kept.failed : null].map(
        (message) =>
          message && (
            <MessageBar key={message} className={styles.failure} intent="error" layout="multiline">
              <MessageBarBody>{message}</MessageBarBody>
            </MessageBar>
          ),
      )}
      {kept !== 'none' && (
        <div className={styles.kept} role="status">
          {kept === 'written' ? '修改已暂存，关闭本窗口也不会丢' : kept === 'writing' ? '正在暂存修改…' : ''}
        </div>
      )}
      <footer className={styles.foot}>
        <Button
          className={styles.main}
          appearance="primary"
          disabled={chosen.length === 0 || saving}
          title="Ctrl+Enter"
          onClick={register}
        >
          {chosen.length > 0
            ? registerWords(chosen)
            : draft.tasks.length > 0
              ? '请勾选要立项的事项'
              : '没有可立项的事项'}
        </Button>
        <Button onClick={() => flush().then(() => dropDraft(db, id))}>放弃</Button>
      </footer>
    </div>
  );
}

/** What the button does: new tasks are registered, known ones get a note. */
function registerWords(chosen: readonly DraftTask[]): string {
  const known = chosen.filter((task) => task.known?.is === 'same').length;
  const fresh = chosen.length - known;
  if (fresh === 0) return `记入已有事项 ${known} 项（Ctrl+Enter）`;
  return `立项 ${fresh} 项${known > 0 ? `，记入已有 ${known} 项` : ''}（Ctrl+Enter）`;
}

function Notes({ draft }: { draft: Draft }) {
  const notes = [...draft.skipped];
  if (draft.tasks.length === 0 && (notes.length === 0 || draft.instructions.length > 0))
    notes.push('没有读到要办理的事项。可点“增加一项”照页面填写，或在页面上选中一段话右键“立项”。');
  return notes.map((note) => (
    <MessageBar key={note} intent="info" layout="multiline">
      <MessageBarBody>{note}</MessageBarBody>
    </MessageBar>
  ));
}
