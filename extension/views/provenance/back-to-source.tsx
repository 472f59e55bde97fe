import { Button, Link, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { LocationRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Provenance } from '../../../core/model/source.ts';
import { useOffice } from '../shared/office.tsx';
import { PassageDiff } from './passage-diff.tsx';
import { type Visit, visitOf } from './visit.ts';

type Props = {
  provenance: Provenance;
  /** The tab it was captured from, in a draft: her click on the page still lets it be read. Null in the register. */
  tabId: number | null;
};

/**
 * Goes back to the page a passage was captured from and marks it there. Where its exact words are gone, says so and shows what is most
 * like them, as a comparison only.
 */
export function BackToSource({ provenance, tabId }: Props) {
  const { platform } = useOffice();
  const [visit, setVisit] = useState<Visit | 'going' | 'declined' | null>(null);
  const { revisit } = platform;
  if (!revisit || provenance.quote.trim() === '' || !/^(https?|file):/.test(provenance.url)) return null;
  if (provenance.file) return null;
  const go = async (ask: boolean) => {
    setVisit('going');
    // Asked first of all: the browser lets it be asked only straight from a click.
    if (ask && !(await revisit.askForSite(provenance.url))) return setVisit('declined');
    setVisit(await visitOf(provenance, await revisit.go(provenance, tabId)));
  };
  return (
    <div>
      <Button
        size="small"
        appearance="subtle"
        icon={visit === 'going' ? <Spinner size="extra-tiny" /> : <LocationRegular />}
        disabled={visit === 'going'}
        onClick={() => void go(tabId === null)}
      >
        回到原文
      </Button>
      <div role="status">
        {visit !== null && visit !== 'going' && (
          <Outcome
            visit={visit}
            url={provenance.url}
            onAsk={() => void go(true)}
            onShow={(tab) => void revisit.show(tab)}
          />
        )}
      </div>
    </div>
  );
}

type OutcomeProps = {
  visit: Visit | 'declined';
  url: string;
  onAsk: () => void;
  onShow: (tabId: number) => void;
};

function Outcome({ visit, url, onAsk, onShow }: OutcomeProps) {
  const { platform } = useOffice();
  if (visit === 'declined')
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          没有同意读取这个网站，不能在网页上标出原文。可以
          <Link inline onClick={() => platform.openUrl(url)}>
            打开网页
          </Link>
          ，对照下面的原文自己查找。
        </MessageBarBody>
      </MessageBar>
    );
  switch (visit.is) {
    case 'shown':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{visit.words}</MessageBarBody>
        </MessageBar>
      );
    case 'failed':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{visit.words}</MessageBarBody>
        </MessageBar>
      );
    case 'no-access':
      return (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            还没有授权读取这个网站（只在您点“回到原文”时读）。
            <Link inline onClick={onAsk}>
              授权并查找
            </Link>
          </MessageBarBody>
        </MessageBar>
      );
    case 'gone':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            原文已不在网页上，也没有相近的文字：可能已删除或撤回，或者网页要求重新登录。
            <Link inline onClick={() => onShow(visit.tabId)}>
              查看网页
            </Link>
          </MessageBarBody>
        </MessageBar>
      );
    case 'changed':
      return (
        <>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              <b>原文已变更。</b>
              网页上已没有登记时的原文。下面是最相近的一段，仅供对照，台账没有随之改动。
              <Link inline onClick={() => onShow(visit.tabId)}>
                查看网页
              </Link>
            </MessageBarBody>
          </MessageBar>
          <PassageDiff parts={visit.parts} />
        </>
      );
  }
}
