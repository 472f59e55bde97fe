import { Button, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { CursorClickRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Source } from '../../../core/model/source.ts';
import { FIELD_NAMES } from '../../../core/reading/page/site-rule/site-rule.ts';
import type { Capture } from '../../page/capture.ts';
import type { PanelPlatform } from '../platform.ts';
import { useToday } from '../shared/office.tsx';
import { framesOfCapture } from './capture-frames.ts';
import { correctedPlaces } from './corrected-places.ts';
import { PointFields } from './point-fields.tsx';
import { sourceByRules } from './source-by-rule.ts';
import { usePointing } from './use-pointing.ts';

type Props = {
  capture: Capture;
  source: Source;
  platform: PanelPlatform;
  /** Puts what new rules read into a draft with corrections; null where the draft is read anew by itself. */
  onSource: ((source: Source) => void) | null;
};

/**
 * 指认栏目 under the source of a draft: closed until asked for. Corrections that stand on the page are offered as the way to read
 * such pages from now on.
 */
export function PointingSection({ capture, source, platform, onSource }: Props) {
  const today = useToday();
  const pointing = usePointing(capture.tabId, platform);
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const places = useMemo(
    () => (open ? [] : correctedPlaces(source, framesOfCapture(capture))),
    [open, source, capture],
  );
  const remember = () => {
    for (const { frame, tree, node, field } of places) pointing.add(frame, tree, node, field);
    setOpen(true);
    setSaved(false);
  };
  if (open)
    return (
      <div
        role="group"
        aria-label="指认栏目"
        style={{ marginTop: 8, paddingTop: 4, borderTop: `1px solid ${tokens.colorNeutralStroke2}` }}
      >
        <PointFields
          pointing={pointing}
          onClose={() => setOpen(false)}
          onSaved={(making) => {
            onSource?.(sourceByRules(source, making, today));
            setSaved(true);
          }}
        />
      </div>
    );
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<CursorClickRegular />}
        style={{ marginLeft: -8, color: tokens.colorBrandForeground1 }}
        onClick={() => {
          setOpen(true);
          setSaved(false);
        }}
      >
        读得不对？指认栏目
      </Button>
      {saved && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>已记住，以后这类页面都这样读。</MessageBarBody>
        </MessageBar>
      )}
      {!saved && places.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            您更正的{places.map(({ field }) => `“${FIELD_NAMES[field]}”`).join('、')}就写在这个页面上。
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={remember}>
              以后这类页面都这样读
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
