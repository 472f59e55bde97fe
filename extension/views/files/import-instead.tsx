import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { kindOfFile } from '../../../core/reading/input/file-kind.ts';
import type { CapturedFile } from '../../page/capture.ts';
import { dropDraft } from '../../store/captures.ts';
import { fileBytes } from '../../store/files.ts';
import { placeHash } from '../pages/place.ts';
import { useOffice } from '../shared/office.tsx';

const ImportDialog = lazy(() =>
  import('../exchange/import-dialog.tsx').then((m) => ({ default: m.ImportDialog })),
);

type Props = {
  files: readonly CapturedFile[];
  captureId: string;
  /** True in the register's window, which has room for the preview; the panel points there. */
  here: boolean;
};

/** For an Excel ledger: the other way to take it in, by the preview of an import, which merges what units have filled in. */
export function ImportInstead({ files, captureId, here }: Props) {
  const { db, platform } = useOffice();
  const [begin, setBegin] = useState<{ name: string; bytes: Uint8Array } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const ledger = files.find(({ name }) => /^\.xls[xm]$/.test(kindOfFile(name)));
  if (!ledger) return null;
  const start = async () => {
    const bytes = await fileBytes(db, ledger.id);
    setFailure(bytes.ok ? null : bytes.failure.message);
    if (bytes.ok) setBegin({ name: ledger.name, bytes: bytes.value });
  };
  const goThere = () => {
    const place = placeHash({ view: 'drafts', draft: captureId });
    platform.openUrl(new URL(`register.html${place}`, location.href).href);
  };
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        下面是表里的各行，勾选的立为新事项。要把单位填回来的台账并入已有事项，请
        <Link inline onClick={() => (here ? void start() : goThere())}>
          {here ? '改为导入台账' : '到台账窗口导入'}
        </Link>
        。{failure}
      </MessageBarBody>
      <Suspense fallback={null}>
        {begin && (
          <ImportDialog
            begin={begin}
            onDone={() => void dropDraft(db, captureId)}
            onClose={() => setBegin(null)}
          />
        )}
      </Suspense>
    </MessageBar>
  );
}
