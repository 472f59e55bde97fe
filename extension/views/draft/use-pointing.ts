import { useRef, useState } from 'react';
import type { PageFrame } from '../../../core/reading/page/page-reading.ts';
import { ruleName, targetOf, withField } from '../../../core/reading/page/site-rule/make-rule.ts';
import { pointAt } from '../../../core/reading/page/site-rule/point.ts';
import type { RuleField, RuleFieldName, SiteRule } from '../../../core/reading/page/site-rule/site-rule.ts';
import { bare, fitOf, inOrder } from '../../../core/reading/page/site-rule/target.ts';
import { nodeAt, type Tree, treeOf } from '../../../core/reading/page/site-rule/tree.ts';
import type { SnapshotNode } from '../../../core/reading/snapshot.ts';
import type { PanelPlatform } from '../platform.ts';
import { useOffice } from '../shared/office.tsx';
import { useSiteRules } from '../site-rules/use-site-rules.tsx';

/** A rule being made: of one frame of the page, as the frame stood when it was last pointed in. */
export type RuleInMaking = { rule: SiteRule; tree: Tree; frame: PageFrame; isNew: boolean };

export type Pointing = {
  making: RuleInMaking[];
  /** The field that is being pointed at on the page right now. */
  picking: RuleFieldName | null;
  failure: string | null;
  pick: (field: RuleFieldName) => Promise<void>;
  stop: () => void;
  /** Adds a field at a place known already: a correction that stands on the page. */
  add: (frame: PageFrame, tree: Tree, node: SnapshotNode, field: RuleFieldName) => boolean;
  drop: (ruleId: string, field: RuleField) => void;
  rename: (ruleId: string, name: string) => void;
  clear: () => void;
};

const NOWHERE = '这里没有能认准的位置。请点选栏目内容所在的那一格（列：点选表格里的一格）。';

/** Making rules by pointing at fields on the page. Where a rule of this office's is for the frame already, it is the one changed. */
export function usePointing(tabId: number, platform: PanelPlatform): Pointing {
  const { platform: office } = useOffice();
  const own = useSiteRules()?.own ?? [];
  const [making, setMaking] = useState<RuleInMaking[]>([]);
  const [picking, setPicking] = useState<RuleFieldName | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const leaving = useRef<AbortController | null>(null);

  const ruleFor = (frame: PageFrame, tree: Tree): { rule: SiteRule; isNew: boolean } => {
    const text = bare(tree.document.text);
    const known = inOrder(own).find(({ target }) => fitOf(target, frame, text) === 'here');
    if (known) return { rule: known, isNew: false };
    return {
      isNew: true,
      rule: {
        id: office.newId(),
        name: ruleName(frame),
        target: targetOf(frame, tree, []),
        priority: 50,
        enabled: true,
        fields: [],
        changedAt: office.now().toISOString(),
      },
    };
  };

  const add: Pointing['add'] = (frame, tree, node, name) => {
    const field = pointAt(tree, node, name);
    setFailure(field ? null : NOWHERE);
    if (!field) return false;
    setMaking((old) => {
      const at = old.findIndex(
        (one) => one.frame.address === frame.address && (one.frame.name ?? '') === (frame.name ?? ''),
      );
      const { rule, isNew } = at < 0 ? ruleFor(frame, tree) : old[at]!;
      const fields = withField(rule.fields, field);
      const target = isNew ? targetOf(frame, tree, fields) : rule.target;
      const changed: RuleInMaking = {
        ...{ tree, frame, isNew },
        rule: { ...rule, fields, target, changedAt: office.now().toISOString() },
      };
      return at < 0 ? [...old, changed] : old.map((one, i) => (i === at ? changed : one));
    });
    return true;
  };

  const pick = async (name: RuleFieldName) => {
    leaving.current?.abort();
    const mine = new AbortController();
    leaving.current = mine;
    setPicking(name);
    setFailure(null);
    const picked = await platform.pickOnPage(tabId, mine.signal);
    if (leaving.current !== mine) return;
    setPicking(null);
    if (!picked.ok) return setFailure(picked.failure.message);
    if (!picked.value) return;
    const { snapshot, address, path } = picked.value;
    const tree = treeOf(snapshot.root);
    const node = nodeAt(snapshot.root, path);
    if (!node) return setFailure(NOWHERE);
    add({ ...snapshot, address }, tree, node, name);
  };

  const stop = () => {
    leaving.current?.abort();
    leaving.current = null;
    setPicking(null);
  };

  const change = (id: string, next: (rule: SiteRule) => SiteRule) =>
    setMaking((old) => old.map((one) => (one.rule.id === id ? { ...one, rule: next(one.rule) } : one)));

  return {
    making,
    picking,
    failure,
    pick,
    stop,
    add,
    drop: (id, field) =>
      setMaking((old) =>
        old.flatMap((one) => {
          if (one.rule.id !== id) return [one];
          const fields = one.rule.fields.filter((other) => other.field !== field.field);
          return fields.length === 0 ? [] : [{ ...one, rule: { ...one.rule, fields } }];
        }),
      ),
    rename: (id, name) => change(id, (rule) => ({ ...rule, name })),
    clear: () => {
      stop();
      setMaking([]);
      setFailure(null);
    },
  };
}
